import "server-only";
import { cookies, headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import type { Failure } from "@/lib/errors";
import { valuesOf } from "@/lib/form-data";
import type { FormState } from "@/lib/form-state";
import { guardHeaders } from "./answered";

/**
 * A plain form whose answer is a file, refused: its reader is led back to the page of the form, which shows what was typed
 * and what is wrong. The typed text goes along in a cookie of that page alone, for a minute: not in the address, which
 * stays in histories and logs.
 */
const cookieName = "attest_returned";
const seconds = 60;
/** A browser keeps no more than 4 KB with name and attributes. */
const mostCharacters = 3_600;

const kept = z.strictObject({
  code: z.enum(["invalid", "step-up"]),
  message: z.string(),
  fields: z.record(z.string(), z.array(z.string())),
  values: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
});

type Refused = { failure: Failure; form: FormData; page: string; fragment: string };

/** The way back; null for who did not come from a page, or typed more than a cookie holds. */
export async function ledBack({ failure, form, page, fragment }: Refused): Promise<Response | null> {
  if (!(await headers()).get("accept")?.includes("text/html")) return null;
  const t = await getTranslations();
  const fields = Object.entries(failure.fields).map(([path, problems]) => [
    path,
    problems.map((problem) => t(problem.key, problem.values)),
  ]);
  const state = {
    code: failure.code,
    message: t(failure.words.key, failure.words.values),
    fields: Object.fromEntries(fields),
    values: valuesOf(form),
  };
  const value = Buffer.from(JSON.stringify(state)).toString("base64url");
  if (value.length > mostCharacters) return null;
  const path = page.split("?")[0];
  return new Response(null, {
    status: 303,
    headers: {
      ...guardHeaders,
      Location: `${page}#${fragment}`,
      "Set-Cookie": `${cookieName}=${value}; Path=${path}; Max-Age=${seconds}; HttpOnly; SameSite=Strict`,
    },
  });
}

/** On the answer that succeeds: what was refused before is over. */
export const forgetReturned = (page: string) => `${cookieName}=; Path=${page}; Max-Age=0; HttpOnly; SameSite=Strict`;

/** What was led back to this page, if anything was. */
export async function returnedForm(): Promise<Extract<FormState, { status: "failed" }> | undefined> {
  const value = (await cookies()).get(cookieName)?.value;
  const state = value === undefined ? undefined : kept.safeParse(parsed(value)).data;
  return state && { status: "failed", ...state };
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(Buffer.from(value, "base64url").toString());
  } catch (error) {
    // Whoever edits their own cookie has typed nothing.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
