import { answered, guardHeaders, webStreamOf } from "@/app/api/v1/answered";
import { forgetReturned, ledBack } from "@/app/api/v1/returned-form";
import { withFreshCode } from "@/lib/access/factor/with-fresh-code";
import { env } from "@/lib/env";
import { conflict, Failure, invalid } from "@/lib/errors";
import { copyOriginal } from "@/lib/evidence/commands/copy-original";
import { uploadOriginal } from "@/lib/evidence/commands/upload-original";
import { endingFor } from "@/lib/evidence/media-types";
import { FileTooLarge } from "@/lib/storage/errors";
import { files } from "@/lib/storage/files";
import { evidenceInUrl, type Params } from "../in-url";

/** Originals are never had by GET. Whoever may not see the item is told what they are told of any other address. */
export function GET(_request: Request, { params }: Params): Promise<Response> {
  return answered({ isChange: false }, async (actor) => {
    await evidenceInUrl(actor, params);
    return new Response(null, { status: 405, headers: { ...guardHeaders, Allow: "PUT, POST" } });
  });
}

/**
 * Hands in an original: the file itself is the body, streamed to the store; its name is percent-encoded in `X-File-Name`.
 * Answers `{ evidenceId, code, sha256, bytes, mediaType, sameFileAs }`, the same again for the same file.
 */
export function PUT(request: Request, { params }: Params): Promise<Response> {
  return answered({ isChange: true }, async (actor) => {
    const { evidenceId } = await evidenceInUrl(actor, params);
    const maxBytes = env().ATTEST_MAX_UPLOAD_MB * 1_000_000;
    const stated = request.headers.get("content-length");
    const statedBytes = stated === null ? null : Number(stated);
    if (statedBytes !== null && statedBytes > maxBytes) throw new FileTooLarge(maxBytes);

    const fileName = nameIn(request.headers.get("x-file-name"));
    const content = request.body ?? nothing();
    const result = await uploadOriginal(actor, { evidenceId, fileName, content, statedBytes, maxBytes });
    return Response.json(result, { headers: guardHeaders });
  });
}

/** Takes a copy of an original, which is written into its custody first. A POST: being seen is an event. */
export function POST(request: Request, { params }: Params): Promise<Response> {
  return answered({ isChange: true }, async (actor) => {
    const { evidenceId, investigationId, investigationCode, original } = await evidenceInUrl(actor, params);
    if (!original) throw conflict("evidence.noOriginalYet");
    const opened = await files().open(investigationId, original.sha256);
    if (!opened) throw conflict("evidence.originalMissing");

    const page = `/${investigationCode}/evidence/${evidenceId}`;
    const form = await request.formData();
    const purpose = String(form.get("purpose") ?? "");
    const copied = async () => copyOriginal(await withFreshCode(actor, form), { evidenceId, purpose });
    const copy = await copied().catch(async (failure: unknown) => {
      opened.stream.destroy();
      const back =
        failure instanceof Failure && isMendable(failure) && (await ledBack({ failure, form, page, fragment: "copy" }));
      if (back) return back;
      throw failure;
    });
    if (copy instanceof Response) return copy;
    const { code, mediaType } = copy;
    const name = `${investigationCode}-${code}.${endingFor(mediaType)}`;
    return new Response(webStreamOf(opened.stream), {
      headers: {
        ...guardHeaders,
        "Set-Cookie": forgetReturned(page),
        "Content-Type": mediaType,
        "Content-Length": String(opened.bytes),
        "Content-Disposition": `attachment; filename="${name}"`,
      },
    });
  });
}

/** Whoever sent the form can make it right there: another text, or a code of their second factor. */
const isMendable = ({ code }: Failure) => code === "invalid" || code === "step-up";

function nameIn(header: string | null): string {
  try {
    return decodeURIComponent(header ?? "").slice(0, 255);
  } catch {
    throw invalid("evidence.upload.nameUnreadable");
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
