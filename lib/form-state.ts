/** What a form knows after it was sent. Text already translated; typed values come back so that none is lost. */
export type FormValues = Record<string, string | string[]>;

export type FormState =
  | { status: "idle" }
  /**
   * `given` is shown this once and kept nowhere: recovery codes. `isWaiting`: it is kept in the browser, and the server has
   * not answered.
   */
  | { status: "done"; message?: string; redirectTo?: string; given?: string[]; isWaiting?: true }
  | {
      status: "failed";
      code: "forbidden" | "conflict" | "invalid" | "not-found" | "step-up" | "enrol" | "unexpected" | "signed-out";
      message: string;
      fields: Record<string, string[]>;
      values: FormValues;
      /** Someone else changed it since the form was opened: a form that can shows both texts. */
      isMoved?: true;
    };

export const idle: FormState = { status: "idle" };

/** Where any form brings a fresh code of the second factor, once it was asked for: see form-action.ts. */
export const stepUpField = "stepUpCode";
