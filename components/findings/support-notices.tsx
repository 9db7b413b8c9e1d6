import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { Line } from "@/lib/findings/lines";
import type { StandingView } from "@/lib/findings/standing/types";
import type { Support } from "@/lib/findings/support";
import { useLineWords } from "./line-words";

/** What a reader must see before they use an act: that its finding lost its support, or must be made again. */
export function SupportNotices({ standing }: { standing: StandingView }) {
  const t = useTranslations("findings");
  const { computed, again, sourceRefs } = standing;
  const lost = computed?.supportInternal?.supported === false ? computed.supportInternal : null;
  const lostInPublic = !lost && computed?.supportPublic?.supported === false ? computed.supportPublic : null;
  const without = lost ? [] : lostLines(computed?.supportInternal);
  const inside = without.map(({ attribute }) => attribute);
  const withoutInPublic =
    lost || lostInPublic
      ? []
      : lostLines(computed?.supportPublic).filter(({ attribute }) => !inside.includes(attribute));
  return (
    <div className="flex flex-col gap-2 empty:hidden">
      {lost && (
        <Notice tone="danger">
          <Lines lines={lost.why} refs={sourceRefs} />
        </Notice>
      )}
      {lostInPublic && (
        <Notice tone="warning" title={t("unsupportedFor", { use: t("uses.public") })}>
          <Lines lines={lostInPublic.why} refs={sourceRefs} />
        </Notice>
      )}
      {without.length > 0 && (
        <Notice tone="warning">
          <Lines lines={without.map(({ line }) => line)} refs={sourceRefs} />
        </Notice>
      )}
      {withoutInPublic.length > 0 && (
        <Notice tone="warning" title={t("lessFor", { use: t("uses.public") })}>
          <Lines lines={withoutInPublic.map(({ line }) => line)} refs={sourceRefs} />
        </Notice>
      )}
      {again.length > 0 && (
        <Notice tone="warning">
          <Lines lines={again} refs={sourceRefs} />
        </Notice>
      )}
    </div>
  );
}

/** What the act counts without, where the rest of it still stands. */
function lostLines(support: Support | null | undefined): Support["lost"] {
  return support?.lost ?? [];
}

/** Lines of a rule, one under the other; those of one kind in the order of their sources' codes. */
export function Lines({ lines, refs }: { lines: readonly Line[]; refs: StandingView["sourceRefs"] }) {
  const words = useLineWords(refs);
  const kinds = [...new Set(lines.map(({ key }) => key))];
  const texts = kinds.flatMap((kind) =>
    lines
      .filter(({ key }) => key === kind)
      .map(words)
      .sort(),
  );
  return (
    <ul className="flex flex-col gap-1">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
