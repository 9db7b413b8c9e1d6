import "server-only";
import { z } from "zod";

export type Job = {
  /** As the outbox and the queue name it: `evidence.metadata`. */
  kind: string;
  run(data: unknown, signal: AbortSignal): Promise<void>;
};

type Definition<Payload extends z.ZodType> = {
  kind: string;
  payload: Payload;
  /**
   * May be run again at any time, also beside itself: a killed worker's job starts anew. It must leave the same behind
   * however often it ran. What it throws is tried again, later each time.
   */
  run: (task: { investigationId: string; payload: z.output<Payload>; signal: AbortSignal }) => Promise<void>;
};

const envelope = z.strictObject({ investigationId: z.uuid(), payload: z.unknown() });

/** Work that follows a committed change. Jobs carry ids only: what they are about is read when they run. */
export function defineJob<Payload extends z.ZodType>(definition: Definition<Payload>): Job {
  return {
    kind: definition.kind,
    run: async (data, signal) => {
      const { investigationId, payload } = envelope.parse(data);
      await definition.run({ investigationId, payload: definition.payload.parse(payload), signal });
    },
  };
}
