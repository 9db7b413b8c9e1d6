// npm run figures -- --summary SUM-0001 [--investigation INV-0001] [--as <member e-mail or code>] [--locale en|fr] [--json]
// Prints a summary's figures and sentences as a member reads them now, and puts on the trail that they were read. Only the
// figures go to stdout, so that they can be piped; what went wrong goes to stderr.
import { parseArgs } from "node:util";
import type { Actor } from "@/lib/access/actor";
import { actorOfUser } from "@/lib/access/find-actor";
import { printFigures } from "@/lib/accountability/report/commands/print-figures";
import { transactionForNobody } from "@/lib/db";
import { Failure } from "@/lib/errors";
import { findInvestigationByCode, listMembers } from "@/lib/investigations/queries";

const usage =
  "usage: npm run figures -- --summary SUM-0001 [--investigation INV-0001] [--as <member e-mail or code>] [--locale en|fr] [--json]";

process.exitCode = await main();
process.exit();

async function main(): Promise<number> {
  const asked = askedFor();
  if (!asked) return failed(usage);
  const { summary, investigation, as, json, locale } = asked;

  const found = await readerOf(investigation, as);
  if (!found)
    return failed(
      as
        ? `There is no ${investigation} that ${as} may read: is this the e-mail address or code of one of its members?`
        : `There is no ${investigation} with an admin to read it as. Name one of its members in --as.`,
    );
  const { actor, investigationId } = found;
  try {
    const printed = await printFigures(actor, { investigationId, code: summary, locale: locale ?? actor.locale });
    process.stdout.write(json ? `${printed.json}\n` : printed.text);
    return 0;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return failed(
      error.code === "invalid"
        ? `${summary} is not the code of a summary. It looks like SUM-0001.`
        : `There is no ${summary} in ${investigation} that ${as ?? "its admin"} may read.`,
    );
  }
}

function askedFor() {
  const values = options();
  if (!values?.summary) return null;
  const locale = (["en", "fr"] as const).find((one) => one === values.locale);
  if (values.locale !== undefined && !locale) return null;
  const { summary, investigation, as, json } = values;
  return { summary: summary.toUpperCase(), investigation: investigation.toUpperCase(), as, json, locale };
}

function options() {
  try {
    const { values } = parseArgs({
      options: {
        summary: { type: "string" },
        investigation: { type: "string", default: "INV-0001" },
        as: { type: "string" },
        locale: { type: "string" },
        json: { type: "boolean", default: false },
      },
    });
    return values;
  } catch (error) {
    // What it says names the option that is not known.
    if (!(error instanceof TypeError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return null;
  }
}

/** The member asked for, else the first admin. Each account is asked what it sees itself: nobody sees more than that. */
async function readerOf(
  code: string,
  as: string | undefined,
): Promise<{ actor: Actor; investigationId: string } | null> {
  const users = await transactionForNobody((tx) =>
    tx.user.findMany({
      where: { disabledAt: null, ...(as ? { OR: [{ email: as.toLowerCase() }, { code: as.toUpperCase() }] } : {}) },
      select: { id: true },
      orderBy: { createdAt: "asc" },
    }),
  );
  for (const { id } of users) {
    const actor = await actorOfUser(id, null);
    const investigation = actor && (await findInvestigationByCode(actor, code));
    if (!actor || !investigation) continue;
    if (as) return { actor, investigationId: investigation.id };

    const members = await listMembers(actor, investigation.id);
    const admin = members.find(({ roles }) => roles.includes("admin"));
    const reader = admin && (await actorOfUser(admin.userId, null));
    if (reader) return { actor: reader, investigationId: investigation.id };
  }
  return null;
}

function failed(message: string): number {
  process.stderr.write(`${message}\n`);
  return 1;
}
