import type { Message, MessageValues } from "@/lib/errors";

/**
 * One line of what a rule says about sources. `key` is a full path in `messages/`; its words may hold `{sources}`, where the
 * screen puts the codes of `sourceIds` (rules know ids, readers know codes).
 */
export type Line = Message & { sourceIds: string[] };

/** A line of the namespace `findingRules`; its values always hold `count`, the number of sources, unless given. */
export function line(key: string, sourceIds: string[] = [], values: MessageValues = {}): Line {
  return { key: `findingRules.${key}`, values: { count: sourceIds.length, ...values }, sourceIds };
}

/** Each once, in a stable order: the same data give the same lines. */
export function distinct<Value extends string>(values: Value[]): Value[] {
  return [...new Set(values)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
