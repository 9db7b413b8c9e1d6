import "server-only";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import type { Actor } from "@/lib/access/actor";
import { requireSameOrigin } from "@/lib/access/same-origin";
import { findSignedIn } from "@/lib/access/session";
import { env } from "@/lib/env";
import { Failure, type FailureCode, type Message } from "@/lib/errors";
import { log, logUnexpected } from "@/lib/log";
import { FileTooLarge, StorageFull } from "@/lib/storage/errors";

const statuses: Record<FailureCode, number> = {
  "not-found": 404,
  forbidden: 403,
  conflict: 409,
  invalid: 422,
  "step-up": 403,
  enrol: 403,
};

/** On every answer of the API: nothing is kept by caches, run by a browser, or shown inside another page. */
export const guardHeaders = {
  "Cache-Control": "no-store",
  "Content-Security-Policy": "default-src 'none'; sandbox; frame-ancestors 'none'; form-action 'none'; base-uri 'none'",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
} as const;

/**
 * The one translation from failures to HTTP. `isChange` asks for our own origin first. Failures are
 * `{ code, message, values }` in the reader's language: `invalid` 422, too large 413, no room 507, signed out 401.
 */
export async function answered(
  options: { isChange: boolean },
  work: (actor: Actor) => Promise<Response>,
): Promise<Response> {
  try {
    if (options.isChange) await requireSameOrigin();
    const actor = await findSignedIn();
    if (!actor) return await refused(401, "signed-out", { key: "errors.signedOut" });
    return actor.isEnrolmentDue ? await refused(403, "enrol", { key: "access.factor.enrolFirst" }) : await work(actor);
  } catch (error) {
    if (error instanceof Failure) return refused(statuses[error.code], error.code, error.words);
    if (error instanceof FileTooLarge) {
      return refused(413, "too-large", {
        key: "evidence.upload.tooLarge",
        values: { megabytes: error.maxBytes / 1_000_000 },
      });
    }
    if (isCut(error)) {
      log("info", "api.cut", {});
      return new Response(null, { status: 400, headers: guardHeaders });
    }
    const reference = logUnexpected(error, { part: "api" });
    if (error instanceof StorageFull)
      return refused(507, "store-full", { key: "evidence.upload.storeFull", values: { reference } });
    return refused(500, "unexpected", { key: "errors.unexpected", values: { reference } });
  }
}

/** The sender went away in the middle: nobody hears the answer, and it is no fault of ours. */
function isCut(error: unknown): boolean {
  return error instanceof Error && (error.name === "AbortError" || ("code" in error && error.code === "ECONNRESET"));
}

async function refused(status: number, code: string, words: Message): Promise<Response> {
  const t = await getTranslations();
  // A plain form leads its reader to the answer itself: words, not JSON.
  if ((await headers()).get("accept")?.includes("text/html")) {
    const plain = { ...guardHeaders, "Content-Type": "text/plain; charset=utf-8" };
    // A refused code is told as such; where none was asked for, another page takes it.
    if (code === "step-up")
      return new Response(t("access.factor.proveElsewhere", proofPage()), { status, headers: plain });
    return new Response(t(words.key, words.values), { status, headers: plain });
  }
  const body = { code, message: t(words.key, words.values), values: words.values ?? {} };
  return Response.json(body, { status, headers: guardHeaders });
}

const proofPage = () => ({ address: `${env().ATTEST_URL}/prove` });

/** A stream that reads on only as fast as the other side takes it. */
export function webStreamOf(content: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const chunks = content[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await chunks.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}
