import type { ActStanding } from "@/lib/findings/standing/types";
import type { ActPair, CountingAct } from "../counting/types";

/** Everything that figures of one investigation are counted from, for one use at one moment. */
export type CountingWorld = {
  /** ISO moment. */
  asOf: string;
  acts: CountingAct[];
  pairs: ActPair[];
  /** Where each act stands: its sources, its finding, why it is unsupported. By act id. */
  standings: ReadonlyMap<string, ActStanding>;
};
