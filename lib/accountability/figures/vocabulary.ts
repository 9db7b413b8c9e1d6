import { exclusiveBranches, isWithinType, recordableActTypes } from "@/lib/incidents/vocabulary";

/** What one figure may be about (domain.md 4): one type of act, or one branch whose types cannot befall one person twice. */
export const countableActTypes = [...new Set([...exclusiveBranches, ...recordableActTypes])];

export function isCountable(actType: string): boolean {
  return countableActTypes.includes(actType);
}

/**
 * Whether an act of one type stands in a figure about another. Only an exclusive branch takes in the types below it:
 * elsewhere two types can befall one person, or one home, and types are never added silently (rule 7).
 */
export function isOfFigureType(actType: string, scopeType: string): boolean {
  return exclusiveBranches.includes(scopeType) ? isWithinType(actType, scopeType) : actType === scopeType;
}
