import "server-only";
import { cookies } from "next/headers";
import { challengeForMs, signInWithFactor } from "./factor/challenge";
import { signInWithPassword } from "./sign-in";
import { problemText, type SignInProblem } from "./sign-in-problem";

/** Where the browser keeps the token between the password and the code: out of reach of scripts, gone after five minutes. */
export const challengeCookieName = "__Host-attest.challenge";

type Credentials = Partial<Record<"email" | "password" | "code", string>> | undefined;

/**
 * The one door of signing in, as next-auth calls it: a password, or the code that it still takes. Gives the id of the
 * session, or null for a wrong password; throws what the form tells in words (sign-in-problem.ts).
 */
export async function authorize(
  credentials: Credentials,
  headers: Record<string, unknown>,
): Promise<{ id: string } | null> {
  const device = String(headers["user-agent"] ?? "");
  const address = String(headers["x-attest-address"] ?? "unknown");
  if (credentials?.code !== undefined) return withCode({ code: credentials.code, device, address });

  const opened = await signInWithPassword({
    email: credentials?.email ?? "",
    password: credentials?.password ?? "",
    device,
    address,
  });
  if (opened?.kind !== "factor") return opened && { id: opened.id };
  const options = {
    httpOnly: true,
    secure: true,
    sameSite: "strict",
    path: "/",
    maxAge: challengeForMs / 1000,
  } as const;
  (await cookies()).set(challengeCookieName, opened.token, options);
  throw problem({ kind: "code" });
}

async function withCode(attempt: { code: string; device: string; address: string }): Promise<{ id: string }> {
  const jar = await cookies();
  const token = jar.get(challengeCookieName)?.value ?? "";
  const answer = await signInWithFactor({ ...attempt, token });
  if (answer.outcome === "wrong") throw problem({ kind: "wrong" });
  if (answer.outcome === "wait") throw problem({ kind: "wait", seconds: answer.seconds });
  jar.delete({ name: challengeCookieName, path: "/", secure: true });
  if (answer.outcome === "expired") throw problem({ kind: "expired" });
  return { id: answer.id };
}

const problem = (what: SignInProblem) => new Error(problemText(what));
