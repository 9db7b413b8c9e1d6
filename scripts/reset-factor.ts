// npm run reset-factor -- <e-mail address>
// Takes away a second factor that was lost, when there is no operator left who could: on the audit trail, as everything is.
// Prints the one-time link by which that person chooses a new password and begins anew.
import { findEnrolled } from "@/lib/access/factor/find-factor";
import { takeFactorAway } from "@/lib/access/factor/take-away";
import { newToken } from "@/lib/access/tokens";
import { recordEvent } from "@/lib/audit/record-event";
import { transactionForNobody } from "@/lib/db";
import { env } from "@/lib/env";
import { clock } from "@/lib/time/clock";

process.exitCode = await main(process.argv[2]);
process.exit();

async function main(email: string | undefined): Promise<number> {
  if (!email?.includes("@")) return failed("usage: npm run reset-factor -- <e-mail address>");
  const { token, tokenHash } = newToken();
  const now = clock.now();
  const isDone = await transactionForNobody(async (tx) => {
    const user = await tx.user.findUnique({ where: { email: email.toLowerCase() }, select: { id: true } });
    if (!user || !(await findEnrolled(tx, user.id))) return false;
    await takeFactorAway(tx, { userId: user.id, tokenHash, createdById: null }, now);
    await recordEvent(tx, null, {
      name: "factor.reset",
      at: now,
      investigationId: null,
      subjectType: "user",
      subjectId: user.id,
      reason: "By the command line of the machine.",
    });
    return true;
  });
  if (!isDone) return failed(`There is no account ${email} with a second factor.`);
  console.log(`It is reset. This link works once, for seven days:\n\n  ${env().ATTEST_URL}/link/${token}\n`);
  return 0;
}

function failed(why: string): number {
  console.error(why);
  return 1;
}
