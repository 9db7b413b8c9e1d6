import type { AbstractIntlMessages } from "next-intl";

/**
 * Which words go to the browser. Most of a page is rendered on the server with all words at hand; only client components
 * need theirs sent along, and the whole catalogue would outweigh the page. A test reads the source and compares.
 */
export const everywhere = [
  "ui.field",
  "ui.form",
  "ui.notice",
  "ui.problem",
  "ui.stepUp",
  "errors.problemBody",
  "errors.problemTitle",
  "errors.reference",
  "errors.tryAgain",
] as const;

const whenAndWhere = ["places.fields", "time.fields"] as const;

/** What each screen's client components say beside that, by what the screen is for. */
export const clientWords = {
  signIn: ["access.factor.codeNext", "access.email", "access.password", "access.signIn", "access.signInFailed"],
  redeemLink: [
    "access.email",
    "access.link",
    "access.newPassword",
    "access.newPasswordHint",
    "access.yourName",
    "access.yourNameHint",
  ],
  signInCode: [
    "access.factor.code",
    "access.factor.codeOrRecovery",
    "access.factor.notSignedIn",
    "access.factor.passwordAgain",
    "access.factor.signInSubmit",
    "access.factor.signInTitle",
    "access.factor.wait",
    "access.factor.wrongCode",
  ],
  secondFactor: [
    "access.factor.begin",
    "access.factor.beginAnother",
    "access.factor.codes",
    "access.factor.codesBody",
    "access.factor.codesKept",
    "access.factor.confirm",
    "access.factor.firstCode",
    "access.factor.firstCodeHint",
    "access.factor.qr",
    "access.factor.scan",
    "access.factor.scanBody",
    "access.factor.setUp",
    "access.factor.typeInstead",
  ],
  prove: ["access.factor.code", "access.factor.codeOrRecovery", "access.factor.prove", "access.factor.proveTitle"],
  resetFactor: ["access.factor.reset", "access.factor.resetReason", "access.factor.resetReasonHint"],
  account: [
    "access.changePassword",
    "access.currentPassword",
    "access.endSession",
    "access.factor.codes",
    "access.factor.codesBody",
    "access.factor.remove",
    "access.factor.removeBody",
    "access.factor.renew",
    "access.factor.renewBody",
    "access.nextPassword",
    "access.nextPasswordHint",
    "access.password",
  ],
  invite: ["access.email", "access.invite", "access.inviteHint", "access.theirName"],
  found: ["investigations.fields", "investigations.found", "workedExample"],
  members: [
    "investigations.addMember",
    "investigations.changeRoles",
    "investigations.endMembership",
    "investigations.endReason",
    "investigations.endReasonHint",
    "investigations.memberEmail",
    "investigations.memberEmailHint",
    "investigations.roleHints",
    "investigations.roles",
    "investigations.rolesLegend",
  ],
  incidentForm: ["incidents.form", ...whenAndWhere],
  incident: [
    "citations.answer",
    "citations.answerHint",
    "citations.answerReason",
    "citations.saveAnswer",
    "citations.withdraw",
    "citations.withdrawReason",
    "incidents.pairs",
  ],
  actForm: [
    "incidents.actForm",
    "incidents.part",
    "incidents.perpetrators",
    "vocabulary.actTypes",
    "vocabulary.involvementDegrees",
    "vocabulary.magnitudes",
    "vocabulary.partDimensions",
    "vocabulary.partValues",
    "vocabulary.stateLinks",
    "vocabulary.structureKinds",
    "vocabulary.units",
    "vocabulary.victimStatusBases",
    "vocabulary.victimStatuses",
    ...whenAndWhere,
  ],
  citationForm: [
    "citations.form",
    "citations.reliabilities",
    "vocabulary.actTypes",
    "vocabulary.attributes",
    "vocabulary.bearings",
    "vocabulary.disappearanceElements",
    "vocabulary.knowledgeBases",
  ],
  upload: ["evidence.upload"],
  letterForm: [
    "correspondence.cancel",
    "correspondence.change",
    "correspondence.changeSubmit",
    "correspondence.draftSubmit",
    "correspondence.fields",
    "correspondence.new",
  ],
  letter: [
    "correspondence.answers",
    "correspondence.delivery",
    "correspondence.fields.allegation",
    "correspondence.notSent",
    "correspondence.notSentReasons",
    "correspondence.reply",
    "correspondence.risk",
    "correspondence.riskDecisions",
    "correspondence.sent",
  ],
  searchesAndSteps: ["accountability.steps", "time.fields"],
  summaryForm: [
    "accountability.cancel",
    "accountability.changeSummary",
    "accountability.draftSummary",
    "accountability.fields",
    "accountability.save",
  ],
  figureForm: [
    "accountability.addFigure",
    "accountability.cancel",
    "accountability.changeFigure",
    "accountability.fields",
    "accountability.save",
    "accountability.whoHints",
    "accountability.whoKinds",
    "accountability.withdrawFigure",
  ],
} as const satisfies Record<string, readonly string[]>;

export type ClientWords = keyof typeof clientWords;

/** The part of a catalogue that stands at these paths: `incidents.form` is all below it, `ui.search` one message. */
export function pickWords(words: AbstractIntlMessages, paths: readonly string[]): AbstractIntlMessages {
  return Object.fromEntries(
    Object.entries(words).flatMap(([key, value]): [string, AbstractIntlMessages | string][] => {
      const below = paths.filter((path) => path.startsWith(`${key}.`)).map((path) => path.slice(key.length + 1));
      if (paths.includes(key)) return [[key, value]];
      return below.length > 0 && typeof value !== "string" ? [[key, pickWords(value, below)]] : [];
    }),
  );
}
