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
  if (!found) return failed(`${investigation} does not exist, or ${as ?? "nobody"} may not read it.`);
  const { actor, investigationId } = found;
  try {
    const printed = await printFigures(actor, { investigationId, code: summary, locale: locale ?? actor.locale });
    process.stdout.write(json ? `${printed.json}\n` : printed.text);
    return 0;
  } catch (error) {
    if (error instanceof Failure) return failed(`${summary} of ${investigation}: ${error.code}`);
    throw error;
  }
}

function askedFor() {
  const { values } = parseArgs({
    options: {
      summary: { type: "string" },
      investigation: { type: "string", default: "INV-0001" },
      as: { type: "string" },
      locale: { type: "string" },
      json: { type: "boolean", default: false },
    },
  });
  const { summary, investigation, as, json } = values;
  const locale = (["en", "fr"] as const).find((one) => one === values.locale);
  if (!summary || (values.locale !== undefined && !locale)) return null;
  return { summary, investigation, as, json, locale };
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
