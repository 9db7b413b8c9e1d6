import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Code } from "@/components/ui/code";
import { DescriptionList } from "@/components/ui/description-list";
import { StatusBadge } from "@/components/ui/status-badge";
import { TextLink } from "@/components/ui/text-link";
import type { ActView } from "@/lib/incidents/types";
import type { AdminUnitView } from "@/lib/places/types";
import { ActStatusBadge } from "./act-status";
import { CountWords } from "./count-words";
import { PartWords } from "./part-words";
import { Perpetrators } from "./perpetrators";
import { WhenWords } from "./when-words";
import { WhereWords } from "./where-words";

type Props = {
  act: ActView;
  /** The investigation's address, `/INV-0001`. */
  base: string;
  units: readonly AdminUnitView[];
  /** What the act's standing says of its finding, so that this page and the queue agree. */
  isToBeDecidedAgain?: boolean;
  className?: string;
};

/** What was done: type, number, who, whom, with the doubts that the record has. */
export function ActCard({ act, base, units, isToBeDecidedAgain = false, className }: Props) {
  const t = useTranslations("incidents.act");
  const words = useTranslations("vocabulary");
  const type = words(`actTypes.${act.actType}`);
  const path = `${base}/incidents/${act.incidentId}/acts/${act.id}`;
  return (
    <Card as="article" id={`act-${act.number}`} className={className}>
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Code>{act.code}</Code>
        <ActStatusBadge status={act.status} />
        {isToBeDecidedAgain && (
          <StatusBadge tone="warning" shape="clock">
            {t("toBeDecidedAgain")}
          </StatusBadge>
        )}
      </div>
      <h3 className="mt-1 text-lg font-semibold">{type}</h3>
      <p className="text-base text-ink-strong">
        <CountWords count={act.count} of={act} />
      </p>
      {act.description && <p className="mt-1 max-w-prose whitespace-pre-line">{act.description}</p>}
      <div className="mt-3">
        <DescriptionList
          items={[
            { term: t("perpetrators"), value: <Perpetrators involvements={act.involvements} /> },
            ...(act.parts.length > 0
              ? [{ term: t("parts"), value: act.parts.map((part) => <PartWords key={part.key} part={part} />) }]
              : []),
            ...described(act, t, words),
            ...(act.victims.length > 0
              ? [{ term: t("victims"), value: <Victims victims={act.victims} base={base} /> }]
              : []),
            ...(act.ownWhen ? [{ term: t("when"), value: <WhenWords when={act.ownWhen} /> }] : []),
            ...(act.ownPlace ? [{ term: t("where"), value: <WhereWords place={act.ownPlace} units={units} /> }] : []),
          ]}
        />
      </div>
      {act.canChange && (
        <div className="mt-3 flex flex-wrap gap-2 print:hidden">
          <ButtonLink size="small" href={`${base}/citations/new?act=${act.id}`}>
            {t("cite")}
          </ButtonLink>
          <ButtonLink size="small" href={`${path}/edit`}>
            {t("change")}
          </ButtonLink>
        </div>
      )}
    </Card>
  );
}

type Words = ReturnType<typeof useTranslations>;

function described(act: ActView, t: ReturnType<typeof useTranslations>, words: Words) {
  const { victimStatus, victimStatusBasis, stateLink } = act;
  const status = victimStatus && words(`victimStatuses.${victimStatus}`);
  const basis = victimStatusBasis && words(`victimStatusBases.${victimStatusBasis}`);
  return [
    ...(status ? [{ term: t("victimStatus"), value: basis ? t("statusWithBasis", { status, basis }) : status }] : []),
    ...(act.structureKind ? [{ term: t("structureKind"), value: words(`structureKinds.${act.structureKind}`) }] : []),
    ...(act.isDeliberate ? [{ term: t("intent"), value: t("deliberate") }] : []),
    ...(stateLink ? [{ term: t("stateLink"), value: words(`stateLinks.${stateLink}`) }] : []),
  ];
}

function Victims({ victims, base }: { victims: ActView["victims"]; base: string }) {
  return (
    <ul className="flex flex-wrap gap-x-3">
      {victims.map(({ personId, code }) => (
        <li key={personId}>
          <TextLink href={`${base}/people/${personId}`}>
            <Code>{code}</Code>
          </TextLink>
        </li>
      ))}
    </ul>
  );
}
