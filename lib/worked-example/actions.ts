"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireSameOrigin } from "@/lib/access/same-origin";
import { requireActor } from "@/lib/access/session";
import { Failure } from "@/lib/errors";
import type { FormState } from "@/lib/form-state";
import { clock } from "@/lib/time/clock";
import { loadWorkedExample } from "./load";

export async function loadWorkedExampleAction(_previous: FormState, _form: FormData): Promise<FormState> {
  await requireSameOrigin();
  const actor = await requireActor();
  const t = await getTranslations();
  const words = {
    title: t("workedExample.title"),
    description: t("workedExample.description"),
    notice: t("workedExample.notice"),
  };
  let code: string;
  try {
    ({ code } = await loadWorkedExample(actor, words, clock.now()));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { status: "failed", code: error.code, message: t(error.words.key), fields: {}, values: {} };
  }
  // What the browser keeps of the list of investigations is without this one.
  revalidatePath("/", "layout");
  redirect(`/${code}`);
}
