import { answered, guardHeaders } from "@/app/api/v1/answered";
import { forgetReturned, ledBack } from "@/app/api/v1/returned-form";
import { withFreshCode } from "@/lib/access/factor/with-fresh-code";
import { exportSummary } from "@/lib/accountability/report/commands/export-summary";
import { findSummary } from "@/lib/accountability/summaries/queries";
import { Failure, notFound } from "@/lib/errors";
import { objectOf } from "@/lib/form-data";
import { findInvestigationByCode } from "@/lib/investigations/queries";

type Params = { params: Promise<{ investigation: string; summaryId: string }> };

const mediaTypes = { csv: "text/csv; charset=utf-8", json: "application/json; charset=utf-8" };

/** The figures of a summary with their acts, as CSV or JSON. A POST: what leaves is on the trail, with its purpose. A form that is not filled well leads back to its page. */
export function POST(request: Request, { params }: Params): Promise<Response> {
  return answered({ isChange: true }, async (actor) => {
    const { investigation: code, summaryId } = await params;
    const investigation = await findInvestigationByCode(actor, code);
    const summary = investigation && (await findSummary(actor, investigation.id, summaryId));
    if (!summary) throw notFound();

    const page = `/${code}/summaries/${summaryId}`;
    const form = await request.formData();
    const { format, purpose, use } = objectOf(form) as Parameters<typeof exportSummary>[1];
    const exported = async () => exportSummary(await withFreshCode(actor, form), { summaryId, format, purpose, use });
    const file = await exported().catch(async (failure: unknown) => {
      const way = { form, page: use === "public" ? `${page}?use=public` : page, fragment: "export" };
      const back = failure instanceof Failure && isMendable(failure) && (await ledBack({ failure, ...way }));
      if (back) return back;
      throw failure;
    });
    if (file instanceof Response) return file;
    return new Response(file.body, {
      headers: {
        ...guardHeaders,
        "Set-Cookie": forgetReturned(page),
        "Content-Type": mediaTypes[file.format],
        "Content-Disposition": `attachment; filename="${code}-${file.fileName}"`,
      },
    });
  });
}

/** Whoever sent the form can make it right there: another text, or a code of their second factor. */
const isMendable = ({ code }: Failure) => code === "invalid" || code === "step-up";
