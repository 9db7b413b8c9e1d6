import type { CryptoProblem } from "@/lib/sealing/crypto/failure";
import type { Vault } from "./vault";
import type { VaultProblem } from "./vault-state";

/** What the page and the worker say to each other. */
export type VaultRequest = { id: number; name: keyof Vault; input: unknown };
export type VaultRefusal = CryptoProblem | VaultProblem | "unexpected";
export type VaultAnswer =
  | { id: number; result: unknown }
  | { id: number; problem: VaultRefusal }
  | { id: 0; event: "locked" };
