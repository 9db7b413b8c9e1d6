import { useTranslations } from "next-intl";
import type { Option } from "@/components/ui/select-field";
import { speakers } from "@/lib/interviews/types";

export function useSpeakerOptions(): Option[] {
  const t = useTranslations("interviews.speakers");
  return speakers.map((value) => ({ value, label: t(value) }));
}
