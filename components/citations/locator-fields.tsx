import { useTranslations } from "next-intl";
import { FieldGroup } from "@/components/ui/field-group";
import { FieldRow } from "@/components/ui/field-row";
import { NumberField } from "@/components/ui/number-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { Locator } from "@/lib/citations/types";
import { locatorsOf } from "@/lib/citations/types";

type Props = { evidenceKind: string; locator?: Locator | undefined; quote?: string | undefined };

/** Where in an item of evidence the passage is, asked for as its kind allows. Left empty, the item as a whole. */
export function LocatorFields({ evidenceKind, locator, quote }: Props) {
  const t = useTranslations("citations.form");
  const places = locatorsOf(evidenceKind);
  return (
    <FieldGroup legend={t("whereInIt")} hint={t("whereInItHint")}>
      {places.includes("timecode") && (
        <FieldRow>
          <TextField
            name="locator.timecode"
            label={t("timecode")}
            placeholder="00:01:05"
            defaultValue={locator?.timecode}
            width="short"
          />
          <TextField
            name="locator.until"
            label={t("until")}
            placeholder="00:01:20"
            defaultValue={locator?.until}
            width="short"
          />
        </FieldRow>
      )}
      {places.includes("page") && <NumberField name="locator.page" label={t("page")} defaultValue={locator?.page} />}
      {places.includes("region") && (
        <FieldRow>
          {(["x", "y", "width", "height"] as const).map((side) => (
            <NumberField
              key={side}
              decimal
              name={`locator.region.${side}`}
              label={t(`region.${side}`)}
              defaultValue={locator?.region?.[side]}
            />
          ))}
        </FieldRow>
      )}
      <TextArea name="passage.quote" label={t("words")} hint={t("wordsHint")} defaultValue={quote} rows={2} serif />
    </FieldGroup>
  );
}
