import { z } from "zod";
import { waitingKinds } from "./types";

/** Filters of the queue, from the URL. What can't be read is as if unsaid. */
export const queueFilters = z.object({ kind: z.enum(waitingKinds).nullable().catch(null) });
export type QueueFilters = z.output<typeof queueFilters>;
