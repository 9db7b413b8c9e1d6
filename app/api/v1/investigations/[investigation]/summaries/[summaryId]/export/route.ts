import { answered, guardHeaders } from "@/app/api/v1/answered";
import { withFreshCode } from "@/lib/access/factor/with-fresh-code";
import { exportSummary } from "@/lib/accountability/report/commands/export-summary";
import { findSummary } from "@/lib/accountability/summaries/queries";
import { notFound } from "@/lib/errors";
import { objectOf } from "@/lib/form-data";
import { findInvestigationByCode } from "@/lib/investigations/queries";

type Params = { params: Promise<{ investigation: string; summaryId: string }> };

const mediaTypes = { csv: "text/csv; charset=utf-8", json: "application/json; charset=utf-8" };

/** The figures of a summary with their acts, as CSV or JSON. A POST: what leaves is on the trail, with its purpose. */
export function POST(request: Request, { params }: Params): Promise<Response> {
  return answered({ isChange: true }, async (actor) => {
    const { investigation: code, summaryId } = await params;
    const investigation = await findInvestigationByCode(actor, code);
    const summary = investigation && (await findSummary(actor, investigation.id, summaryId));
    if (!summary) throw notFound();

    const form = await request.formData();
    const { format, purpose, use } = objectOf(form) as Parameters<typeof exportSummary>[1];
    const file = await exportSummary(await withFreshCode(actor, form), { summaryId, format, purpose, use });
    return new Response(file.body, {
      headers: {
        ...guardHeaders,
        "Content-Type": mediaTypes[file.format],
        "Content-Disposition": `attachment; filename="${code}-${file.fileName}"`,
      },
    });
  });
}
