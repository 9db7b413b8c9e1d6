import type { SealingView } from "@/lib/sealing/types";

/** Whose key signed the investigation's identity key, as one text to compare and to keep; null: nobody's yet. */
export function founderKeyOf({ identityKey }: SealingView): string | null {
  if (!identityKey) return null;
  const { founderId, founderBoxPublic, founderSignPublic } = identityKey;
  return [founderId, founderBoxPublic, founderSignPublic].join(" ");
}
