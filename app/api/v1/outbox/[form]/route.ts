import { guardHeaders } from "@/app/api/v1/answered";
import { Failure } from "@/lib/errors";
import { answerForm } from "@/lib/form-action";
import type { FormState } from "@/lib/form-state";
import { writeAssessment } from "@/lib/interviews/care/commands/write-assessment";
import { addAddendum } from "@/lib/interviews/commands/add-addendum";
import { addParagraphs } from "@/lib/interviews/commands/add-paragraphs";
import { changeParagraph } from "@/lib/interviews/commands/change-paragraph";
import { recordInterview } from "@/lib/interviews/commands/record-interview";
import { type OutboxForm, outboxForms } from "@/lib/outbox/types";

type Props = { params: Promise<{ form: string }> };

/** What each form that a browser sends by itself is for. The address outlives an upgrade; that of an action does not. */
const senders: Record<OutboxForm, (form: FormData) => Promise<FormState>> = {
  // Beside the form's own page, which the browser knows.
  "record-interview": (form) =>
    answerForm(recordInterview, form, { redirectTo: ({ interviewId }) => `./${interviewId}` }),
  "add-text": (form) => answerForm(addParagraphs, form, { doneMessage: "interviews.paragraphsAdded" }),
  "add-addendum": (form) => answerForm(addAddendum, form, { doneMessage: "interviews.addendumAdded" }),
  "edit-paragraph": (form) => answerForm(changeParagraph, form, { doneMessage: "interviews.paragraphChanged" }),
  "write-assessment": (form) => answerForm(writeAssessment, form, { doneMessage: "interviews.care.assessmentWritten" }),
};

/** Two million characters of four bytes, and the form around them. */
const mostBytes = 9_000_000;

/** Answers as the form itself would be answered, with a FormState; what was typed stays where it is. */
export async function POST(request: Request, { params }: Props) {
  const asked = (await params).form;
  const form = outboxForms.find((each) => each === asked);
  if (!form) return new Response(null, { status: 404, headers: guardHeaders });
  if (Number(request.headers.get("content-length") ?? mostBytes + 1) > mostBytes)
    return new Response(null, { status: 413, headers: guardHeaders });
  try {
    const state = await senders[form](await request.formData());
    const answer = state.status === "failed" ? { ...state, values: {} } : state;
    return Response.json(answer, { headers: guardHeaders });
  } catch (error) {
    if (error instanceof Failure) return new Response(null, { status: 403, headers: guardHeaders });
    throw error;
  }
}
