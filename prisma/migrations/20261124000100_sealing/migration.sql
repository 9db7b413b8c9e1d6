-- CreateTable
CREATE TABLE "MemberKey" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "boxPublic" BYTEA NOT NULL,
    "signPublic" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MemberKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MemberSecret" (
    "memberKeyId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "passphraseEnvelope" BYTEA NOT NULL,
    "recoveryEnvelope" BYTEA NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changedAt" TIMESTAMPTZ,

    CONSTRAINT "MemberSecret_pkey" PRIMARY KEY ("memberKeyId")
);

-- CreateTable
CREATE TABLE "KeyConfirmation" (
    "id" UUID NOT NULL,
    "confirmerId" UUID NOT NULL,
    "confirmerKeyId" UUID NOT NULL,
    "memberKeyId" UUID NOT NULL,
    "signature" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "KeyConfirmation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdentityKey" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "generation" INTEGER NOT NULL,
    "identityPublic" BYTEA NOT NULL,
    "founderId" UUID NOT NULL,
    "founderKeyId" UUID NOT NULL,
    "signature" BYTEA NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdentityKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdentityGrant" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "generation" INTEGER NOT NULL,
    "holderId" UUID NOT NULL,
    "holderKeyId" UUID NOT NULL,
    "granterId" UUID NOT NULL,
    "granterKeyId" UUID NOT NULL,
    "wrappedKey" BYTEA,
    "signature" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdentityGrant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdentityRevocation" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "generation" INTEGER NOT NULL,
    "holderId" UUID NOT NULL,
    "revokedById" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdentityRevocation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IndexKey" (
    "investigationId" UUID NOT NULL,
    "check" BYTEA NOT NULL,
    "founderId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IndexKey_pkey" PRIMARY KEY ("investigationId")
);

-- CreateTable
CREATE TABLE "IndexKeyGrant" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "holderId" UUID NOT NULL,
    "holderKeyId" UUID NOT NULL,
    "granterId" UUID NOT NULL,
    "granterKeyId" UUID NOT NULL,
    "wrappedKey" BYTEA NOT NULL,
    "signature" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IndexKeyGrant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdentityEscrow" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "generation" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "escrowPublic" BYTEA NOT NULL,
    "wrappedKey" BYTEA NOT NULL,
    "depositorId" UUID NOT NULL,
    "depositorKeyId" UUID NOT NULL,
    "signature" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdentityEscrow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EscrowShare" (
    "escrowId" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "adminId" UUID NOT NULL,
    "adminKeyId" UUID NOT NULL,
    "sealedShare" BYTEA NOT NULL,

    CONSTRAINT "EscrowShare_pkey" PRIMARY KEY ("escrowId","number")
);

-- CreateTable
CREATE TABLE "SealedIdentity" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "generation" INTEGER NOT NULL,
    "sealedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SealedIdentity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SealedContent" (
    "sealedIdentityId" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "nonce" BYTEA NOT NULL,
    "ciphertext" BYTEA NOT NULL,

    CONSTRAINT "SealedContent_pkey" PRIMARY KEY ("sealedIdentityId")
);

-- CreateTable
CREATE TABLE "RecordKeyWrap" (
    "investigationId" UUID NOT NULL,
    "sealedIdentityId" UUID NOT NULL,
    "generation" INTEGER NOT NULL,
    "wrappedKey" BYTEA NOT NULL,
    "wrappedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RecordKeyWrap_pkey" PRIMARY KEY ("sealedIdentityId","generation")
);

-- CreateTable
CREATE TABLE "RecordGrant" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "sealedIdentityId" UUID NOT NULL,
    "holderId" UUID NOT NULL,
    "holderKeyId" UUID NOT NULL,
    "granterId" UUID NOT NULL,
    "granterKeyId" UUID NOT NULL,
    "wrappedKey" BYTEA,
    "signature" BYTEA NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RecordGrant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecordGrantRevocation" (
    "grantId" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "revokedById" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RecordGrantRevocation_pkey" PRIMARY KEY ("grantId")
);

-- CreateTable
CREATE TABLE "SealOpening" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "sealedIdentityId" UUID NOT NULL,
    "openedById" UUID NOT NULL,
    "means" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SealOpening_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BlindIndexEntry" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "value" BYTEA NOT NULL,
    "recordedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BlindIndexEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BlindIndexLookUp" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "askedById" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "found" INTEGER NOT NULL,

    CONSTRAINT "BlindIndexLookUp_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecoveryRequest" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "escrowId" UUID NOT NULL,
    "heirId" UUID NOT NULL,
    "heirKeyId" UUID NOT NULL,
    "requestedById" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RecoveryRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecoveryShare" (
    "requestId" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "passedById" UUID NOT NULL,
    "passedShare" BYTEA NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RecoveryShare_pkey" PRIMARY KEY ("requestId","number")
);

-- CreateTable
CREATE TABLE "SealingRequest" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "personId" UUID,
    "holdId" UUID,
    "requestedById" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SealingRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SealingDecision" (
    "requestId" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "decidedById" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SealingDecision_pkey" PRIMARY KEY ("requestId")
);

-- CreateTable
CREATE TABLE "LegalHold" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "personId" UUID,
    "placedById" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LegalHold_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SealTombstone" (
    "personId" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "versions" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SealTombstone_pkey" PRIMARY KEY ("personId")
);

-- CreateIndex
CREATE UNIQUE INDEX "MemberKey_userId_number_key" ON "MemberKey"("userId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "KeyConfirmation_confirmerKeyId_memberKeyId_key" ON "KeyConfirmation"("confirmerKeyId", "memberKeyId");

-- CreateIndex
CREATE UNIQUE INDEX "IdentityKey_investigationId_generation_key" ON "IdentityKey"("investigationId", "generation");

-- CreateIndex
CREATE INDEX "IdentityGrant_investigationId_holderId_idx" ON "IdentityGrant"("investigationId", "holderId");

-- CreateIndex
CREATE UNIQUE INDEX "IdentityGrant_investigationId_generation_holderKeyId_key" ON "IdentityGrant"("investigationId", "generation", "holderKeyId");

-- CreateIndex
CREATE UNIQUE INDEX "IdentityRevocation_investigationId_generation_holderId_key" ON "IdentityRevocation"("investigationId", "generation", "holderId");

-- CreateIndex
CREATE UNIQUE INDEX "IndexKeyGrant_investigationId_holderKeyId_key" ON "IndexKeyGrant"("investigationId", "holderKeyId");

-- CreateIndex
CREATE UNIQUE INDEX "IdentityEscrow_investigationId_id_key" ON "IdentityEscrow"("investigationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "IdentityEscrow_investigationId_generation_number_key" ON "IdentityEscrow"("investigationId", "generation", "number");

-- CreateIndex
CREATE UNIQUE INDEX "EscrowShare_escrowId_adminId_key" ON "EscrowShare"("escrowId", "adminId");

-- CreateIndex
CREATE UNIQUE INDEX "SealedIdentity_investigationId_id_key" ON "SealedIdentity"("investigationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "SealedIdentity_investigationId_personId_version_key" ON "SealedIdentity"("investigationId", "personId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "SealedContent_investigationId_sealedIdentityId_key" ON "SealedContent"("investigationId", "sealedIdentityId");

-- CreateIndex
CREATE INDEX "RecordKeyWrap_investigationId_generation_idx" ON "RecordKeyWrap"("investigationId", "generation");

-- CreateIndex
CREATE INDEX "RecordGrant_sealedIdentityId_holderId_idx" ON "RecordGrant"("sealedIdentityId", "holderId");

-- CreateIndex
CREATE UNIQUE INDEX "RecordGrant_investigationId_id_key" ON "RecordGrant"("investigationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "RecordGrantRevocation_investigationId_grantId_key" ON "RecordGrantRevocation"("investigationId", "grantId");

-- CreateIndex
CREATE INDEX "SealOpening_investigationId_sealedIdentityId_openedById_ope_idx" ON "SealOpening"("investigationId", "sealedIdentityId", "openedById", "openedAt");

-- CreateIndex
CREATE INDEX "BlindIndexEntry_investigationId_value_idx" ON "BlindIndexEntry"("investigationId", "value");

-- CreateIndex
CREATE INDEX "BlindIndexEntry_personId_idx" ON "BlindIndexEntry"("personId");

-- CreateIndex
CREATE INDEX "BlindIndexLookUp_investigationId_askedById_askedAt_idx" ON "BlindIndexLookUp"("investigationId", "askedById", "askedAt");

-- CreateIndex
CREATE UNIQUE INDEX "RecoveryRequest_investigationId_id_key" ON "RecoveryRequest"("investigationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "RecoveryShare_requestId_passedById_key" ON "RecoveryShare"("requestId", "passedById");

-- CreateIndex
CREATE INDEX "SealingRequest_personId_idx" ON "SealingRequest"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "SealingRequest_investigationId_id_key" ON "SealingRequest"("investigationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "SealingDecision_investigationId_requestId_key" ON "SealingDecision"("investigationId", "requestId");

-- CreateIndex
CREATE UNIQUE INDEX "LegalHold_investigationId_id_key" ON "LegalHold"("investigationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "SealTombstone_investigationId_personId_key" ON "SealTombstone"("investigationId", "personId");

-- AddForeignKey
ALTER TABLE "MemberSecret" ADD CONSTRAINT "MemberSecret_memberKeyId_fkey" FOREIGN KEY ("memberKeyId") REFERENCES "MemberKey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeyConfirmation" ADD CONSTRAINT "KeyConfirmation_memberKeyId_fkey" FOREIGN KEY ("memberKeyId") REFERENCES "MemberKey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IdentityKey" ADD CONSTRAINT "IdentityKey_investigationId_fkey" FOREIGN KEY ("investigationId") REFERENCES "Investigation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IdentityGrant" ADD CONSTRAINT "IdentityGrant_investigationId_generation_fkey" FOREIGN KEY ("investigationId", "generation") REFERENCES "IdentityKey"("investigationId", "generation") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IdentityRevocation" ADD CONSTRAINT "IdentityRevocation_investigationId_generation_fkey" FOREIGN KEY ("investigationId", "generation") REFERENCES "IdentityKey"("investigationId", "generation") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndexKey" ADD CONSTRAINT "IndexKey_investigationId_fkey" FOREIGN KEY ("investigationId") REFERENCES "Investigation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndexKeyGrant" ADD CONSTRAINT "IndexKeyGrant_investigationId_fkey" FOREIGN KEY ("investigationId") REFERENCES "IndexKey"("investigationId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IdentityEscrow" ADD CONSTRAINT "IdentityEscrow_investigationId_generation_fkey" FOREIGN KEY ("investigationId", "generation") REFERENCES "IdentityKey"("investigationId", "generation") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EscrowShare" ADD CONSTRAINT "EscrowShare_investigationId_escrowId_fkey" FOREIGN KEY ("investigationId", "escrowId") REFERENCES "IdentityEscrow"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SealedIdentity" ADD CONSTRAINT "SealedIdentity_investigationId_personId_fkey" FOREIGN KEY ("investigationId", "personId") REFERENCES "Person"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SealedIdentity" ADD CONSTRAINT "SealedIdentity_investigationId_generation_fkey" FOREIGN KEY ("investigationId", "generation") REFERENCES "IdentityKey"("investigationId", "generation") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SealedContent" ADD CONSTRAINT "SealedContent_investigationId_sealedIdentityId_fkey" FOREIGN KEY ("investigationId", "sealedIdentityId") REFERENCES "SealedIdentity"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordKeyWrap" ADD CONSTRAINT "RecordKeyWrap_investigationId_sealedIdentityId_fkey" FOREIGN KEY ("investigationId", "sealedIdentityId") REFERENCES "SealedIdentity"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordKeyWrap" ADD CONSTRAINT "RecordKeyWrap_investigationId_generation_fkey" FOREIGN KEY ("investigationId", "generation") REFERENCES "IdentityKey"("investigationId", "generation") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordGrant" ADD CONSTRAINT "RecordGrant_investigationId_sealedIdentityId_fkey" FOREIGN KEY ("investigationId", "sealedIdentityId") REFERENCES "SealedIdentity"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordGrantRevocation" ADD CONSTRAINT "RecordGrantRevocation_investigationId_grantId_fkey" FOREIGN KEY ("investigationId", "grantId") REFERENCES "RecordGrant"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SealOpening" ADD CONSTRAINT "SealOpening_investigationId_sealedIdentityId_fkey" FOREIGN KEY ("investigationId", "sealedIdentityId") REFERENCES "SealedIdentity"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BlindIndexEntry" ADD CONSTRAINT "BlindIndexEntry_investigationId_personId_fkey" FOREIGN KEY ("investigationId", "personId") REFERENCES "Person"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BlindIndexLookUp" ADD CONSTRAINT "BlindIndexLookUp_investigationId_fkey" FOREIGN KEY ("investigationId") REFERENCES "Investigation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecoveryRequest" ADD CONSTRAINT "RecoveryRequest_investigationId_escrowId_fkey" FOREIGN KEY ("investigationId", "escrowId") REFERENCES "IdentityEscrow"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecoveryShare" ADD CONSTRAINT "RecoveryShare_investigationId_requestId_fkey" FOREIGN KEY ("investigationId", "requestId") REFERENCES "RecoveryRequest"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SealingRequest" ADD CONSTRAINT "SealingRequest_investigationId_personId_fkey" FOREIGN KEY ("investigationId", "personId") REFERENCES "Person"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SealingRequest" ADD CONSTRAINT "SealingRequest_investigationId_holdId_fkey" FOREIGN KEY ("investigationId", "holdId") REFERENCES "LegalHold"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SealingDecision" ADD CONSTRAINT "SealingDecision_investigationId_requestId_fkey" FOREIGN KEY ("investigationId", "requestId") REFERENCES "SealingRequest"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LegalHold" ADD CONSTRAINT "LegalHold_investigationId_personId_fkey" FOREIGN KEY ("investigationId", "personId") REFERENCES "Person"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SealTombstone" ADD CONSTRAINT "SealTombstone_investigationId_personId_fkey" FOREIGN KEY ("investigationId", "personId") REFERENCES "Person"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand
-- The walls around sealed identities: docs/sealing.md.

-- 1. Who sees which row ------------------------------------------------------------------------------------------

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['IdentityKey', 'IdentityGrant', 'IdentityRevocation', 'IndexKey', 'IndexKeyGrant',
    'IdentityEscrow', 'EscrowShare', 'SealedIdentity', 'RecordKeyWrap', 'RecordGrant', 'RecordGrantRevocation', 'SealOpening',
    'BlindIndexEntry', 'BlindIndexLookUp', 'RecoveryRequest', 'RecoveryShare', 'SealingRequest', 'SealingDecision',
    'LegalHold', 'SealTombstone']
  LOOP
    EXECUTE format('CREATE POLICY members ON %I TO attest_app
      USING ("investigationId" = ANY ((SELECT attest_investigations())::uuid[]))
      WITH CHECK ("investigationId" = ANY ((SELECT attest_investigations())::uuid[]))', t);
  END LOOP;

  FOREACH t IN ARRAY ARRAY['MemberKey', 'MemberSecret', 'KeyConfirmation', 'IdentityKey', 'IdentityGrant', 'IdentityRevocation', 'IndexKey',
    'IndexKeyGrant', 'IdentityEscrow', 'EscrowShare', 'SealedIdentity', 'SealedContent', 'RecordKeyWrap', 'RecordGrant',
    'RecordGrantRevocation', 'SealOpening', 'BlindIndexEntry', 'BlindIndexLookUp', 'RecoveryRequest', 'RecoveryShare',
    'SealingRequest', 'SealingDecision', 'LegalHold', 'SealTombstone']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner ON %I TO %I USING (true) WITH CHECK (true)', t, current_user);
  END LOOP;
END $$;

-- Public halves: one's own, and those of everyone who is or was a fellow member (an old grant is still to be verified).
CREATE POLICY mine_and_my_fellows ON "MemberKey" FOR SELECT TO attest_app
  USING ("userId" = (SELECT attest_user_id()) OR EXISTS (SELECT 1 FROM "Membership" m
    WHERE m."userId" = "MemberKey"."userId" AND m."investigationId" = ANY ((SELECT attest_investigations())::uuid[])));
CREATE POLICY mine_alone ON "MemberKey" FOR INSERT TO attest_app WITH CHECK ("userId" = (SELECT attest_user_id()));

-- Wrapped private halves: one's own, and no one else's.
CREATE POLICY mine_alone ON "MemberSecret" TO attest_app
  USING ("userId" = (SELECT attest_user_id())) WITH CHECK ("userId" = (SELECT attest_user_id()));

CREATE POLICY mine_alone ON "KeyConfirmation" TO attest_app
  USING ("confirmerId" = (SELECT attest_user_id())) WITH CHECK ("confirmerId" = (SELECT attest_user_id()));

-- Ciphertext: to whom an opening is on record, for two minutes. Strictly before the start of this transaction: the
-- opening was committed by another one, so nothing is handed out that is not on record whatever happens next.
CREATE POLICY members_seal ON "SealedContent" FOR INSERT TO attest_app
  WITH CHECK ("investigationId" = ANY ((SELECT attest_investigations())::uuid[]));
CREATE POLICY opened_on_record ON "SealedContent" FOR SELECT TO attest_app
  USING ("investigationId" = ANY ((SELECT attest_investigations())::uuid[]) AND EXISTS (SELECT 1 FROM "SealOpening" o
    WHERE o."investigationId" = "SealedContent"."investigationId"
      AND o."sealedIdentityId" = "SealedContent"."sealedIdentityId"
      AND o."openedById" = (SELECT attest_user_id())
      AND o."openedAt" < CURRENT_TIMESTAMP AND o."openedAt" > CURRENT_TIMESTAMP - interval '2 minutes'));

-- 2. Rights: added and read. The worker has none --------------------------------------------------------------------

GRANT SELECT, INSERT ON "MemberKey", "MemberSecret", "KeyConfirmation", "IdentityKey", "IdentityGrant", "IdentityRevocation", "IndexKey",
  "IndexKeyGrant", "IdentityEscrow", "EscrowShare", "SealedIdentity", "SealedContent", "RecordKeyWrap", "RecordGrant",
  "RecordGrantRevocation", "BlindIndexEntry", "RecoveryRequest", "RecoveryShare", "SealingRequest", "SealingDecision",
  "LegalHold" TO attest_app;
GRANT SELECT ON "SealOpening", "BlindIndexLookUp", "SealTombstone" TO attest_app;
-- Not their times: those are the database's.
GRANT INSERT (id, "investigationId", "sealedIdentityId", "openedById", means, reason) ON "SealOpening" TO attest_app;
GRANT INSERT (id, "investigationId", "askedById", found) ON "BlindIndexLookUp" TO attest_app;
-- A new passphrase replaces the envelope of the old one, which must not open anything any more.
GRANT UPDATE ("passphraseEnvelope", "recoveryEnvelope", version, "changedAt") ON "MemberSecret" TO attest_app;
-- A revoked holder's wrapped key is wiped.
GRANT UPDATE ("wrappedKey") ON "IdentityGrant", "RecordGrant" TO attest_app;

-- 3. What never changes, and what is destroyed by two -----------------------------------------------------------------

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['MemberKey', 'KeyConfirmation', 'IdentityKey', 'IdentityRevocation', 'IndexKey', 'IndexKeyGrant',
    'IdentityEscrow', 'EscrowShare', 'SealedIdentity', 'RecordGrantRevocation', 'SealOpening', 'BlindIndexLookUp',
    'RecoveryRequest', 'RecoveryShare', 'SealingRequest', 'SealingDecision', 'LegalHold', 'SealTombstone']
  LOOP
    EXECUTE format('CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON %I
      FOR EACH ROW EXECUTE FUNCTION attest_refuse_change()', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['SealedContent', 'RecordKeyWrap', 'BlindIndexEntry']
  LOOP
    EXECUTE format('CREATE TRIGGER never_changes BEFORE UPDATE ON %I
      FOR EACH ROW EXECUTE FUNCTION attest_refuse_change()', t);
  END LOOP;
END $$;

CREATE FUNCTION attest_is_held(investigation uuid, person uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM "LegalHold" h WHERE h."investigationId" = investigation
    AND (h."personId" = person OR h."personId" IS NULL)
    AND NOT EXISTS (SELECT 1 FROM "SealingRequest" r JOIN "SealingDecision" d ON d."requestId" = r.id
      WHERE r."holdId" = h.id AND r.kind = 'release-hold' AND d.outcome = 'approved'
        AND d."decidedById" <> r."requestedById"))
$$;

CREATE FUNCTION attest_may_destroy(investigation uuid, person uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT NOT attest_is_held(investigation, person) AND EXISTS (
    SELECT 1 FROM "SealingRequest" r JOIN "SealingDecision" d ON d."requestId" = r.id
    WHERE r."investigationId" = investigation AND r."personId" = person AND r.kind = 'destroy'
      AND d.outcome = 'approved' AND d."decidedById" <> r."requestedById")
$$;

CREATE FUNCTION attest_guard_destruction() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE person uuid;
BEGIN
  IF TG_TABLE_NAME = 'BlindIndexEntry' THEN person := OLD."personId";
  ELSE SELECT s."personId" INTO person FROM "SealedIdentity" s WHERE s.id = OLD."sealedIdentityId"; END IF;
  IF attest_may_destroy(OLD."investigationId", person) THEN RETURN OLD; END IF;
  RAISE EXCEPTION 'a sealed identity is destroyed by two people, and not under a legal hold' USING ERRCODE = 'AT004';
END $$;
CREATE TRIGGER destroyed_by_two BEFORE DELETE ON "SealedContent" FOR EACH ROW EXECUTE FUNCTION attest_guard_destruction();
CREATE TRIGGER destroyed_by_two BEFORE DELETE ON "RecordKeyWrap" FOR EACH ROW EXECUTE FUNCTION attest_guard_destruction();
CREATE TRIGGER destroyed_by_two BEFORE DELETE ON "BlindIndexEntry" FOR EACH ROW EXECUTE FUNCTION attest_guard_destruction();

-- Of a grant only the wrapped key is ever wiped: after a revocation, or with the identity.
CREATE FUNCTION attest_guard_grant() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE has_ended boolean;
BEGIN
  IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'grants are kept' USING ERRCODE = 'AT001'; END IF;
  IF TG_TABLE_NAME = 'IdentityGrant' THEN
    SELECT EXISTS (SELECT 1 FROM "IdentityRevocation" r WHERE r."investigationId" = OLD."investigationId"
      AND r."holderId" = OLD."holderId" AND r.generation > OLD.generation) INTO has_ended;
  ELSE
    SELECT EXISTS (SELECT 1 FROM "RecordGrantRevocation" r WHERE r."grantId" = OLD.id)
      OR attest_may_destroy(OLD."investigationId",
        (SELECT s."personId" FROM "SealedIdentity" s WHERE s.id = OLD."sealedIdentityId")) INTO has_ended;
  END IF;
  IF NEW."wrappedKey" IS NULL AND has_ended AND to_jsonb(NEW) - 'wrappedKey' = to_jsonb(OLD) - 'wrappedKey' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'of a grant only the key is wiped, when it has ended' USING ERRCODE = 'AT004';
END $$;
CREATE TRIGGER wiped_when_ended BEFORE UPDATE OR DELETE ON "IdentityGrant" FOR EACH ROW EXECUTE FUNCTION attest_guard_grant();
CREATE TRIGGER wiped_when_ended BEFORE UPDATE OR DELETE ON "RecordGrant" FOR EACH ROW EXECUTE FUNCTION attest_guard_grant();

-- The keys of an identity: its ciphertext, every wrapping of its keys, its index values. With the owner's rights, for the
-- application cannot delete; it asks for what the two rows before it allow, and the triggers above ask again.
CREATE FUNCTION attest_destroy_identity(request uuid) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE asked "SealingRequest"; sealed integer;
BEGIN
  SELECT * INTO asked FROM "SealingRequest" r WHERE r.id = request AND r.kind = 'destroy'
    AND r."investigationId" = ANY (attest_investigations());
  IF asked.id IS NULL OR NOT EXISTS (SELECT 1 FROM "SealingDecision" d WHERE d."requestId" = request
      AND d.outcome = 'approved' AND d."decidedById" = attest_user_id() AND d."decidedById" <> asked."requestedById") THEN
    RAISE EXCEPTION 'a sealed identity is destroyed by two people' USING ERRCODE = 'AT004';
  END IF;
  SELECT count(*) INTO sealed FROM "SealedIdentity" s WHERE s."personId" = asked."personId";
  DELETE FROM "SealedContent" c USING "SealedIdentity" s WHERE s.id = c."sealedIdentityId" AND s."personId" = asked."personId";
  DELETE FROM "RecordKeyWrap" w USING "SealedIdentity" s WHERE s.id = w."sealedIdentityId" AND s."personId" = asked."personId";
  UPDATE "RecordGrant" g SET "wrappedKey" = NULL FROM "SealedIdentity" s
    WHERE s.id = g."sealedIdentityId" AND s."personId" = asked."personId" AND g."wrappedKey" IS NOT NULL;
  DELETE FROM "BlindIndexEntry" b WHERE b."personId" = asked."personId";
  INSERT INTO "SealTombstone" ("personId", "investigationId", "requestId", versions, "createdAt")
    VALUES (asked."personId", asked."investigationId", request, sealed, CURRENT_TIMESTAMP);
  RETURN sealed;
END $$;
REVOKE ALL ON FUNCTION attest_destroy_identity(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION attest_destroy_identity(uuid) TO attest_app;

CREATE FUNCTION attest_guard_sealing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "SealTombstone" t WHERE t."personId" = NEW."personId") THEN
    RAISE EXCEPTION 'this identity was destroyed' USING ERRCODE = 'AT004';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER stays_destroyed BEFORE INSERT ON "SealedIdentity" FOR EACH ROW EXECUTE FUNCTION attest_guard_sealing();
CREATE TRIGGER stays_destroyed BEFORE INSERT ON "BlindIndexEntry" FOR EACH ROW EXECUTE FUNCTION attest_guard_sealing();

-- Two people, whatever the application says.
CREATE FUNCTION attest_guard_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.outcome = 'approved' AND EXISTS (SELECT 1 FROM "SealingRequest" r
      WHERE r.id = NEW."requestId" AND r."requestedById" = NEW."decidedById") THEN
    RAISE EXCEPTION 'who asked does not approve' USING ERRCODE = 'AT004';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER decided_by_another BEFORE INSERT ON "SealingDecision" FOR EACH ROW EXECUTE FUNCTION attest_guard_decision();

-- 4. What a row may hold ----------------------------------------------------------------------------------------------

ALTER TABLE "MemberKey"
  ADD CONSTRAINT bytes_are_whole CHECK (octet_length("boxPublic") = 32 AND octet_length("signPublic") = 32 AND number > 0),
  ADD CONSTRAINT "MemberKey_id_userId_key" UNIQUE (id, "userId");
ALTER TABLE "MemberSecret" ADD CONSTRAINT bytes_are_whole
  CHECK (octet_length("passphraseEnvelope") = 98 AND octet_length("recoveryEnvelope") = 98);
ALTER TABLE "KeyConfirmation" ADD CONSTRAINT bytes_are_whole CHECK (octet_length(signature) = 64);
ALTER TABLE "IdentityKey" ADD CONSTRAINT bytes_are_whole
  CHECK (octet_length("identityPublic") = 32 AND octet_length(signature) = 64 AND generation > 0);
ALTER TABLE "IdentityGrant" ADD CONSTRAINT bytes_are_whole
  CHECK (octet_length("wrappedKey") = 80 AND octet_length(signature) = 64);
ALTER TABLE "IndexKey" ADD CONSTRAINT bytes_are_whole CHECK (octet_length("check") = 32);
ALTER TABLE "IndexKeyGrant" ADD CONSTRAINT bytes_are_whole
  CHECK (octet_length("wrappedKey") = 80 AND octet_length(signature) = 64);
ALTER TABLE "IdentityEscrow" ADD CONSTRAINT bytes_are_whole CHECK (octet_length("escrowPublic") = 32
  AND octet_length("wrappedKey") = 80 AND octet_length(signature) = 64 AND number > 0);
ALTER TABLE "EscrowShare" ADD CONSTRAINT bytes_are_whole
  CHECK (octet_length("sealedShare") = 80 AND number IN (1, 2));
ALTER TABLE "SealedIdentity" ADD CONSTRAINT counted_from_one CHECK (version > 0);
ALTER TABLE "SealedContent" ADD CONSTRAINT bytes_are_whole CHECK (octet_length(nonce) = 24
  AND octet_length(ciphertext) - 16 IN (512, 1024, 2048, 4096, 8192, 16384, 32768, 65536));
ALTER TABLE "RecordKeyWrap" ADD CONSTRAINT bytes_are_whole CHECK (octet_length("wrappedKey") = 80);
ALTER TABLE "RecordGrant" ADD CONSTRAINT bytes_are_whole
  CHECK (octet_length("wrappedKey") = 80 AND octet_length(signature) = 64);
ALTER TABLE "SealOpening" ADD CONSTRAINT means_is_known CHECK (means IN ('identity', 'record'));
ALTER TABLE "BlindIndexEntry" ADD CONSTRAINT forty_bits CHECK (octet_length(value) = 5);
ALTER TABLE "RecoveryShare" ADD CONSTRAINT bytes_are_whole
  CHECK (octet_length("passedShare") = 80 AND number IN (1, 2));
ALTER TABLE "SealingRequest" ADD CONSTRAINT kind_is_known CHECK (
  (kind = 'destroy' AND "personId" IS NOT NULL AND "holdId" IS NULL)
  OR (kind = 'release-hold' AND "holdId" IS NOT NULL AND "personId" IS NULL));
ALTER TABLE "SealingDecision" ADD CONSTRAINT outcome_is_known CHECK (outcome IN ('approved', 'declined'));

-- Real people of this installation, and keys that are theirs.
DO $$
DECLARE c record;
BEGIN
  FOR c IN SELECT cols.table_name, cols.column_name FROM information_schema.columns cols
           WHERE cols.table_schema = 'public' AND cols.data_type = 'uuid'
             AND cols.table_name IN ('MemberKey', 'MemberSecret', 'KeyConfirmation', 'IdentityKey', 'IdentityGrant', 'IdentityRevocation',
               'IndexKey', 'IndexKeyGrant', 'IdentityEscrow', 'EscrowShare', 'SealedIdentity', 'RecordKeyWrap', 'RecordGrant',
               'RecordGrantRevocation', 'SealOpening', 'BlindIndexEntry', 'BlindIndexLookUp', 'RecoveryRequest',
               'RecoveryShare', 'SealingRequest', 'SealingDecision', 'LegalHold')
             AND cols.column_name IN ('userId', 'confirmerId', 'founderId', 'holderId', 'granterId', 'revokedById', 'adminId', 'sealedById',
               'wrappedById', 'openedById', 'recordedById', 'askedById', 'heirId', 'requestedById', 'passedById',
               'decidedById', 'placedById', 'depositorId')
  LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY (%I) REFERENCES "User"(id)',
      c.table_name, c.table_name || '_' || c.column_name || '_user', c.column_name);
  END LOOP;
  FOR c IN SELECT cols.table_name, cols.column_name FROM information_schema.columns cols
           WHERE cols.table_schema = 'public'
             AND cols.column_name IN ('confirmerKeyId', 'founderKeyId', 'holderKeyId', 'granterKeyId', 'adminKeyId', 'heirKeyId', 'depositorKeyId')
  LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY (%I, %I) REFERENCES "MemberKey"(id, "userId")',
      c.table_name, c.table_name || '_' || c.column_name || '_key', c.column_name, replace(c.column_name, 'KeyId', 'Id'));
  END LOOP;
END $$;
