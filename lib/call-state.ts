/** What script hears that called a command: a result, or words to show. Text already in the reader's language. */
export type CallState<Result> =
  | { status: "done"; result: Result }
  | {
      status: "failed";
      code: "forbidden" | "conflict" | "invalid" | "not-found" | "step-up" | "enrol" | "unexpected" | "signed-out";
      message: string;
      fields: Record<string, string[]>;
    };
