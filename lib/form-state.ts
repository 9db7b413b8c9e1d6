/** What a form knows after it was sent. Text already translated; typed values come back so that none is lost. */
export type FormValues = Record<string, string | string[]>;

export type FormState =
  | { status: "idle" }
  | { status: "done"; message?: string; redirectTo?: string }
  | {
      status: "failed";
      code: "forbidden" | "conflict" | "invalid" | "not-found" | "step-up" | "enrol" | "unexpected" | "signed-out";
      message: string;
      fields: Record<string, string[]>;
      values: FormValues;
    };

export const idle: FormState = { status: "idle" };
