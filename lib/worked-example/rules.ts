import en from "@/messages/en.json";
import fr from "@/messages/fr.json";

const notices: readonly string[] = [en.workedExample.notice, fr.workedExample.notice];

/** Whether a notice is the worked example's own, in the language of whoever loaded it: readers get it in theirs. */
export function isExampleNotice(notice: string | null): boolean {
  return notice !== null && notices.includes(notice);
}
