/** What keeps a sign-in from a session, beside a wrong password: next-auth carries it to the form as one text. */
export type SignInProblem = { kind: "code" | "wrong" | "expired" } | { kind: "wait"; seconds: number };

export const problemText = (problem: SignInProblem): string =>
  problem.kind === "wait" ? `factor-wait-${problem.seconds}` : `factor-${problem.kind}`;

/** Reads it again; null for what is not one of ours. */
export function problemOf(text: string | null | undefined): SignInProblem | null {
  const [, kind, seconds] = /^factor-(code|wrong|expired|wait)(?:-(\d{1,6}))?$/.exec(text ?? "") ?? [];
  if (kind === "wait") return { kind, seconds: Number(seconds ?? 0) };
  return kind === "code" || kind === "wrong" || kind === "expired" ? { kind } : null;
}
