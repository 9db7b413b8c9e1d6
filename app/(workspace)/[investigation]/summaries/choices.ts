import { getLocale, getTranslations } from "next-intl/server";
import type { Actor } from "@/lib/access/actor";
import { countableActTypes } from "@/lib/accountability/figures/vocabulary";
import { askedKinds, askedStatuses } from "@/lib/accountability/summaries/schema";
import type { SummaryRecord } from "@/lib/accountability/summaries/types";
import { listActorChoices } from "@/lib/actors/queries";
import { units } from "@/lib/incidents/types";
import { exclusiveBranches } from "@/lib/incidents/vocabulary";
import { listAdminUnits } from "@/lib/places/queries";

/** The regions that a form offers to tick; a unit below them is typed by its code. */
export async function unitChoices(actor: Actor) {
  const locale = await getLocale();
  const all = await listAdminUnits(actor);
  return all
    .filter(({ level }) => level === 1)
    .map(({ pcode, nameEn, nameFr }) => ({ value: pcode, label: `${locale === "fr" ? nameFr : nameEn} (${pcode})` }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
}

/** Everything that a figure's form lets one choose from, in the reader's language. */
export async function figureChoices(actor: Actor, summary: SummaryRecord, figureId?: string) {
  const t = await getTranslations("vocabulary");
  const labels = await getTranslations("accountability.fields");
  const option = (value: string, label: string) => ({ value, label });
  const isBranch = (type: string) => exclusiveBranches.includes(type);
  const typeName = (type: string) => t(`actTypes.${type}` as "actTypes.killing");
  const actors = await listActorChoices(actor, summary.investigationId);

  return {
    types: [
      {
        label: labels("branches"),
        options: exclusiveBranches.map((type) => option(type, labels("wholeBranch", { type: typeName(type) }))),
      },
      {
        label: labels("types"),
        options: countableActTypes.filter((type) => !isBranch(type)).map((type) => option(type, typeName(type))),
      },
    ],
    victims: [
      { label: t("units.persons"), options: askedStatuses.map((one) => option(one, t(`victimStatuses.${one}`))) },
      { label: t("units.structures"), options: askedKinds.map((one) => option(one, t(`structureKinds.${one}`))) },
    ],
    countedIn: units.map((unit) => option(unit, t(`units.${unit}`))),
    units: await unitChoices(actor),
    actors: actors.map(({ actorId, name }) => option(actorId, name)),
    figures: summary.figures
      .filter((figure) => figure.figureId !== figureId && figure.scope.unit === "persons")
      .map((figure) => option(figure.figureId, figure.title)),
  };
}
