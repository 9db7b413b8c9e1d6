import { answered, guardHeaders, webStreamOf } from "@/app/api/v1/answered";
import { notFound } from "@/lib/errors";
import { findPreview } from "@/lib/evidence/queries";
import { files } from "@/lib/storage/files";
import { evidenceInUrl, type Params } from "../in-url";

/** The picture that stands for an item: small, without metadata, never the original. The page that shows it is the event. */
export function GET(_request: Request, { params }: Params): Promise<Response> {
  return answered({ isChange: false }, async (actor) => {
    const { evidenceId, investigationId } = await evidenceInUrl(actor, params);
    const preview = await findPreview(actor, investigationId, evidenceId);
    const opened = preview && (await files().open(investigationId, preview.sha256));
    if (!opened) throw notFound();

    const headers = { ...guardHeaders, "Content-Type": preview.mediaType, "Content-Length": String(opened.bytes) };
    return new Response(webStreamOf(opened.stream), { headers });
  });
}
