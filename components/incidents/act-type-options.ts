import { useTranslations } from "next-intl";
import type { OptionGroup } from "@/components/ui/select-field";
import { actTypes, isWithinType, vocabulary } from "@/lib/incidents/vocabulary";

/** Types of act by branch. For a filter a branch can be asked for as a whole; what is recorded is a type. */
export function useActTypeOptions({ withBranches = false }: { withBranches?: boolean } = {}): OptionGroup[] {
  const t = useTranslations("vocabulary.actTypes");
  const label = (type: string) => t(type);
  const roots = actTypes.filter((type) => vocabulary[type]?.parent === null);
  return roots.map((root) => ({
    label: label(root),
    options: actTypes
      .filter((type) => isWithinType(type, root) && (withBranches || vocabulary[type]?.isRecordable))
      .map((type) => ({ value: type, label: label(type) })),
  }));
}
