import "server-only";
import type { Actor } from "@/lib/access/actor";
import { peopleOf } from "@/lib/audit/queries";
import { read } from "@/lib/db";
import * as field from "@/lib/fields";
import { canRevokeRecordGrant } from "../policy";
import { listHolders } from "../queries";
import { findStanding } from "../rows";
import type { HolderView, RecordGrantView } from "../types";

/** Members with keys who do not hold the present generation: one record can be given to them. */
export const listGrantable = async (actor: Actor, investigationId: string): Promise<HolderView[]> =>
  (await listHolders(actor, investigationId)).filter(
    ({ userId, isMember, key, state }) => isMember && key !== null && state !== "holds" && userId !== actor.id,
  );

/** Who was given one person's record, any version of it, and has it still; the latest first. */
export const listRecordGrants = (actor: Actor, investigationId: string, personId: string): Promise<RecordGrantView[]> =>
  read(actor, async (tx) => {
    const standing = field.id.safeParse(personId).success ? await findStanding(tx, actor, { investigationId }) : null;
    if (!standing) return [];
    const rows = await tx.recordGrant.findMany({
      where: { investigationId, sealedIdentity: { personId }, wrappedKey: { not: null }, revocation: null },
      include: { sealedIdentity: { select: { version: true } } },
      orderBy: { createdAt: "desc" },
      take: 200,
    });
    const staff = await peopleOf(
      tx,
      rows.flatMap(({ holderId, granterId }) => [holderId, granterId]),
    );
    return rows.map((row) => ({
      recordGrantId: row.id,
      holder: staff.get(row.holderId) ?? null,
      grantedBy: staff.get(row.granterId) ?? null,
      grantedAt: row.createdAt,
      version: row.sealedIdentity.version,
      canRevoke: canRevokeRecordGrant(actor, standing).allowed,
    }));
  });
