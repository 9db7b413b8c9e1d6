import "server-only";
import { randomUUID } from "node:crypto";
import { all } from "@/lib/access/decision";
import { denyUntilSteppedUp } from "@/lib/access/step-up";
import { defineCommand } from "@/lib/command";
import { conflict, invalid } from "@/lib/errors";
import { identityGrantStatement, identityKeyStatement, indexGrantStatement } from "../crypto/statements";
import { canFoundIdentity } from "../policy";
import { lockStanding } from "../rows";
import { foundIdentityInput } from "../schema";
import { isSigned } from "../signatures";

/** The first identity key of an investigation and its index key, both made and granted to themselves by an admin's browser. */
export const foundIdentity = defineCommand({
  name: "identity.founded",
  input: foundIdentityInput,
  load: lockStanding,
  allow: (actor, standing, _input, now) => all(canFoundIdentity(actor, standing), denyUntilSteppedUp(actor, now)),

  async apply({ tx, actor, input, subject: { investigationId, myKey }, now }) {
    if (!myKey) throw conflict("sealing.makeKeysFirst");
    const { identityPublic, grant, indexGrant, indexCheck } = input;
    const by = { investigationId, granterId: actor.id, holder: myKey };
    const founded = { investigationId, generation: 1, identityPublic, previousPublic: null, founderId: actor.id };
    const isRight =
      isSigned(identityKeyStatement(founded), input.signature, myKey.signPublic) &&
      isSigned(
        identityGrantStatement({ ...by, generation: 1, identityPublic, ...grant }),
        grant.signature,
        myKey.signPublic,
      ) &&
      isSigned(
        indexGrantStatement({ ...by, check: indexCheck, ...indexGrant }),
        indexGrant.signature,
        myKey.signPublic,
      );
    if (!isRight) throw invalid("sealing.signatureRefused");

    const toMyself = {
      holderId: actor.id,
      holderKeyId: myKey.id,
      granterId: actor.id,
      granterKeyId: myKey.id,
      createdAt: now,
    };
    const identityKeyId = randomUUID();
    await tx.identityKey.createMany({
      data: [
        {
          id: identityKeyId,
          investigationId,
          generation: 1,
          identityPublic,
          founderId: actor.id,
          founderKeyId: myKey.id,
          signature: input.signature,
          reason: "",
          createdAt: now,
        },
      ],
    });
    await tx.identityGrant.createMany({ data: [{ investigationId, generation: 1, ...toMyself, ...grant }] });
    await tx.indexKey.createMany({
      data: [{ investigationId, check: indexCheck, founderId: actor.id, createdAt: now }],
    });
    await tx.indexKeyGrant.createMany({ data: [{ investigationId, ...toMyself, ...indexGrant }] });

    return {
      result: { identityKeyId, generation: 1 },
      audit: { subjectType: "identity-key", subjectId: identityKeyId, investigationId, details: { generation: 1 } },
    };
  },
});
