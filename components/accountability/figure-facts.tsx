import { useTranslations } from "next-intl";
import { DescriptionList } from "@/components/ui/description-list";
import type { FigureReport } from "@/lib/accountability/report/types";

/** What a figure asks for, and its bounds, whole and split. */
export function FigureFacts({ figure }: { figure: FigureReport }) {
  const t = useTranslations();
  const f = useTranslations("accountability.figure");
  const { scope, secondary, partWithheld, parts, buckets } = figure;
  const partName = (dimension: string, value: string) =>
    `${t(`vocabulary.partDimensions.${dimension}` as "vocabulary.partDimensions.age")}: ${t(`vocabulary.partValues.${dimension}.${value}` as "vocabulary.partValues.age.child")}`;
  return (
    <DescriptionList
      items={[
        { key: "what", term: f("what"), value: scope.what },
        { key: "when", term: f("when"), value: scope.when },
        { key: "where", term: f("where"), value: scope.where },
        { key: "who", term: f("who"), value: scope.who },
        ...(scope.follows === null ? [] : [{ key: "follows", term: f("follows"), value: scope.follows }]),
        { key: "lower", term: f("lower"), value: figure.words },
        { key: "upper", term: f("upper"), value: figure.upperWords },
        { key: "secondary", term: f("secondary"), value: partWithheld ?? secondary?.words ?? f("noSecondary") },
        ...parts.map((part) => ({
          key: `${part.dimension} ${part.value}`,
          term: f("part", { part: partName(part.dimension, part.value) }),
          value: part.words,
        })),
        ...(buckets.length > 1
          ? buckets.map((bucket) => ({
              key: bucket.name,
              term: f("bucket", { actors: bucket.name }),
              value: f("bucketValue", { words: bucket.words, acts: bucket.actCount }),
            }))
          : []),
      ]}
    />
  );
}
