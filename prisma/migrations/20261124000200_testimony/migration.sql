-- AlterTable
ALTER TABLE "Consent" ADD COLUMN     "asksAgain" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "capacity" TEXT NOT NULL DEFAULT 'not_recorded',
ADD COLUMN     "capacityNote" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "explained" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "explainedById" UUID,
ADD COLUMN     "interpreterId" UUID;

-- AlterTable
ALTER TABLE "ConsentWithdrawal" ADD COLUMN     "isByCodeWord" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Interview" ADD COLUMN     "breaks" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "durationMinutes" INTEGER,
ADD COLUMN     "endedOn" DATE,
ADD COLUMN     "form" TEXT NOT NULL DEFAULT 'full',
ADD COLUMN     "fullAccountReason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "interpreterDeclaration" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "interpreterId" UUID,
ADD COLUMN     "interpreterVetting" TEXT NOT NULL DEFAULT 'unknown',
ADD COLUMN     "observedBehaviour" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "observedDistance" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "observedDuration" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "observedLight" TEXT NOT NULL DEFAULT 'unknown',
ADD COLUMN     "observedObstruction" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "placeSafety" TEXT NOT NULL DEFAULT 'unknown',
ADD COLUMN     "recontact" TEXT NOT NULL DEFAULT 'not_asked',
ADD COLUMN     "recontactBy" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "recontactHours" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "recontactHow" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "relationship" TEXT NOT NULL DEFAULT 'unknown',
ADD COLUMN     "repeatReason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "securityIncidents" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "supportPerson" TEXT NOT NULL DEFAULT 'not_recorded',
ADD COLUMN     "takenDown" TEXT NOT NULL DEFAULT 'unknown',
ADD COLUMN     "vulnerabilities" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "ConsentCodeWord" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "interviewId" UUID NOT NULL,
    "consentId" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "recordedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ConsentCodeWord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PressureLookedInto" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "withdrawalId" UUID NOT NULL,
    "note" TEXT NOT NULL,
    "recordedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PressureLookedInto_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InterviewPresence" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "interviewId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "personId" UUID,

    CONSTRAINT "InterviewPresence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PriorAccount" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "interviewId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "organisation" TEXT NOT NULL,
    "whenWords" TEXT NOT NULL DEFAULT '',
    "wasRecorded" TEXT NOT NULL DEFAULT 'unknown',

    CONSTRAINT "PriorAccount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RiskAssessment" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "interviewId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "threats" JSONB NOT NULL,
    "decision" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "assessedOn" DATE NOT NULL,
    "recordedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RiskAssessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Referral" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "interviewId" UUID NOT NULL,
    "service" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "organisation" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "offeredOn" DATE NOT NULL,
    "recordedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Referral_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InterviewerAssessment" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "interviewId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "recordedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "InterviewerAssessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InterviewPromise" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "interviewId" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "dueOn" DATE NOT NULL,
    "channel" TEXT NOT NULL DEFAULT '',
    "recordedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "InterviewPromise_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PromiseOutcome" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "promiseId" UUID NOT NULL,
    "isKept" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "recordedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PromiseOutcome_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InterviewEnding" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "interviewId" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "recordedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "InterviewEnding_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ConsentCodeWord_interviewId_idx" ON "ConsentCodeWord"("interviewId");

-- CreateIndex
CREATE UNIQUE INDEX "ConsentCodeWord_investigationId_consentId_key" ON "ConsentCodeWord"("investigationId", "consentId");

-- CreateIndex
CREATE UNIQUE INDEX "PressureLookedInto_investigationId_withdrawalId_key" ON "PressureLookedInto"("investigationId", "withdrawalId");

-- CreateIndex
CREATE INDEX "InterviewPresence_investigationId_interviewId_idx" ON "InterviewPresence"("investigationId", "interviewId");

-- CreateIndex
CREATE INDEX "PriorAccount_investigationId_interviewId_idx" ON "PriorAccount"("investigationId", "interviewId");

-- CreateIndex
CREATE INDEX "RiskAssessment_investigationId_interviewId_idx" ON "RiskAssessment"("investigationId", "interviewId");

-- CreateIndex
CREATE UNIQUE INDEX "RiskAssessment_interviewId_version_key" ON "RiskAssessment"("interviewId", "version");

-- CreateIndex
CREATE INDEX "Referral_investigationId_interviewId_idx" ON "Referral"("investigationId", "interviewId");

-- CreateIndex
CREATE INDEX "InterviewerAssessment_investigationId_interviewId_idx" ON "InterviewerAssessment"("investigationId", "interviewId");

-- CreateIndex
CREATE INDEX "InterviewPromise_investigationId_interviewId_idx" ON "InterviewPromise"("investigationId", "interviewId");

-- CreateIndex
CREATE INDEX "InterviewPromise_investigationId_dueOn_idx" ON "InterviewPromise"("investigationId", "dueOn");

-- CreateIndex
CREATE UNIQUE INDEX "InterviewPromise_investigationId_id_key" ON "InterviewPromise"("investigationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "PromiseOutcome_investigationId_promiseId_key" ON "PromiseOutcome"("investigationId", "promiseId");

-- CreateIndex
CREATE UNIQUE INDEX "InterviewEnding_investigationId_interviewId_key" ON "InterviewEnding"("investigationId", "interviewId");

-- CreateIndex
CREATE UNIQUE INDEX "Consent_investigationId_id_key" ON "Consent"("investigationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ConsentWithdrawal_investigationId_id_key" ON "ConsentWithdrawal"("investigationId", "id");

-- AddForeignKey
ALTER TABLE "Interview" ADD CONSTRAINT "Interview_investigationId_interpreterId_fkey" FOREIGN KEY ("investigationId", "interpreterId") REFERENCES "Person"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_investigationId_interpreterId_fkey" FOREIGN KEY ("investigationId", "interpreterId") REFERENCES "Person"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsentCodeWord" ADD CONSTRAINT "ConsentCodeWord_investigationId_interviewId_fkey" FOREIGN KEY ("investigationId", "interviewId") REFERENCES "Interview"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsentCodeWord" ADD CONSTRAINT "ConsentCodeWord_investigationId_consentId_fkey" FOREIGN KEY ("investigationId", "consentId") REFERENCES "Consent"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PressureLookedInto" ADD CONSTRAINT "PressureLookedInto_investigationId_withdrawalId_fkey" FOREIGN KEY ("investigationId", "withdrawalId") REFERENCES "ConsentWithdrawal"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InterviewPresence" ADD CONSTRAINT "InterviewPresence_investigationId_interviewId_fkey" FOREIGN KEY ("investigationId", "interviewId") REFERENCES "Interview"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InterviewPresence" ADD CONSTRAINT "InterviewPresence_investigationId_personId_fkey" FOREIGN KEY ("investigationId", "personId") REFERENCES "Person"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PriorAccount" ADD CONSTRAINT "PriorAccount_investigationId_interviewId_fkey" FOREIGN KEY ("investigationId", "interviewId") REFERENCES "Interview"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RiskAssessment" ADD CONSTRAINT "RiskAssessment_investigationId_interviewId_fkey" FOREIGN KEY ("investigationId", "interviewId") REFERENCES "Interview"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_investigationId_interviewId_fkey" FOREIGN KEY ("investigationId", "interviewId") REFERENCES "Interview"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InterviewerAssessment" ADD CONSTRAINT "InterviewerAssessment_investigationId_interviewId_fkey" FOREIGN KEY ("investigationId", "interviewId") REFERENCES "Interview"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InterviewPromise" ADD CONSTRAINT "InterviewPromise_investigationId_interviewId_fkey" FOREIGN KEY ("investigationId", "interviewId") REFERENCES "Interview"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PromiseOutcome" ADD CONSTRAINT "PromiseOutcome_investigationId_promiseId_fkey" FOREIGN KEY ("investigationId", "promiseId") REFERENCES "InterviewPromise"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InterviewEnding" ADD CONSTRAINT "InterviewEnding_investigationId_interviewId_fkey" FOREIGN KEY ("investigationId", "interviewId") REFERENCES "Interview"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand
-- Walls, rights, what never changes and what a row may hold, for the record of an interview and its consent.

-- 1. Who sees which row ------------------------------------------------------------------------------------------

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['ConsentCodeWord', 'PressureLookedInto', 'InterviewPresence', 'PriorAccount', 'RiskAssessment',
    'Referral', 'InterviewPromise', 'PromiseOutcome', 'InterviewEnding']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY members ON %I TO attest_app
      USING ("investigationId" = ANY ((SELECT attest_investigations())::uuid[]))
      WITH CHECK ("investigationId" = ANY ((SELECT attest_investigations())::uuid[]))', t);
    EXECUTE format('CREATE POLICY owner ON %I TO %I USING (true) WITH CHECK (true)', t, current_user);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO attest_app', t);
  END LOOP;
END $$;

-- What the interviewer makes of it is for the interviewer and for those who weigh testimony, not for every member.
ALTER TABLE "InterviewerAssessment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "InterviewerAssessment" FORCE ROW LEVEL SECURITY;
CREATE POLICY members ON "InterviewerAssessment" TO attest_app
  USING ("investigationId" = ANY ((SELECT attest_investigations())::uuid[])
    AND ("recordedById" = (SELECT attest_user_id())
      OR EXISTS (SELECT 1 FROM "Interview" i WHERE i.id = "InterviewerAssessment"."interviewId"
        AND i."interviewerId" = (SELECT attest_user_id()))
      OR EXISTS (SELECT 1 FROM "Membership" m WHERE m."userId" = (SELECT attest_user_id()) AND m."endedAt" IS NULL
        AND m."investigationId" = "InterviewerAssessment"."investigationId"
        AND m.roles && ARRAY['reviewer', 'admin']::"Role"[])))
  WITH CHECK ("investigationId" = ANY ((SELECT attest_investigations())::uuid[]));
DO $$ BEGIN
  EXECUTE format('CREATE POLICY owner ON "InterviewerAssessment" TO %I USING (true) WITH CHECK (true)', current_user);
END $$;
GRANT SELECT, INSERT ON "InterviewerAssessment" TO attest_app;

-- Parts of a record that its next version replaces; what they were is kept in RecordVersion.
GRANT DELETE ON "InterviewPresence", "PriorAccount" TO attest_app;

-- 2. What never changes, for anyone --------------------------------------------------------------------------------

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['ConsentCodeWord', 'PressureLookedInto', 'RiskAssessment', 'Referral', 'InterviewerAssessment',
    'InterviewPromise', 'PromiseOutcome', 'InterviewEnding']
  LOOP
    EXECUTE format('CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON %I
      FOR EACH ROW EXECUTE FUNCTION attest_refuse_change()', t);
  END LOOP;
END $$;

-- 3. Care comes before completion: no statement of someone flagged as vulnerable without a risk assessment that says go
--    and a referral. "Declined" and "none exists here" are referrals too. --------------------------------------------

CREATE FUNCTION attest_guard_completion() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE flags text[]; decided text;
BEGIN
  IF EXISTS (SELECT 1 FROM "InterviewEnding" WHERE "interviewId" = NEW."interviewId") THEN
    RAISE EXCEPTION 'the conversation was stopped: a further one is an interview of its own' USING ERRCODE = 'AT003';
  END IF;
  SELECT vulnerabilities INTO flags FROM "Interview" WHERE id = NEW."interviewId";
  IF cardinality(flags) = 0 THEN RETURN NEW; END IF;
  SELECT decision INTO decided FROM "RiskAssessment" WHERE "interviewId" = NEW."interviewId" ORDER BY version DESC LIMIT 1;
  IF decided IS NULL OR decided = 'no_go' THEN
    RAISE EXCEPTION 'a vulnerable person''s interview is completed after a risk assessment that says go' USING ERRCODE = 'AT003';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM "Referral" WHERE "interviewId" = NEW."interviewId") THEN
    RAISE EXCEPTION 'a vulnerable person''s interview is completed after a referral' USING ERRCODE = 'AT003';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER care_before_completion BEFORE INSERT ON "Statement"
  FOR EACH ROW EXECUTE FUNCTION attest_guard_completion();

CREATE FUNCTION attest_guard_ending() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Statement" WHERE "interviewId" = NEW."interviewId") THEN
    RAISE EXCEPTION 'the statement is fixed: the conversation was completed' USING ERRCODE = 'AT003';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM "Referral" WHERE "interviewId" = NEW."interviewId") THEN
    RAISE EXCEPTION 'stopped and referred needs a referral' USING ERRCODE = 'AT003';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER referred_before_stopped BEFORE INSERT ON "InterviewEnding"
  FOR EACH ROW EXECUTE FUNCTION attest_guard_ending();

-- 4. What a row may hold -------------------------------------------------------------------------------------------

ALTER TABLE "Interview"
  ADD CONSTRAINT form_is_known CHECK ("form" IN ('first_account', 'full')),
  ADD CONSTRAINT days_of_interview_in_order CHECK ("endedOn" IS NULL OR "startedOn" <= "endedOn"),
  ADD CONSTRAINT duration_is_positive CHECK ("durationMinutes" > 0),
  ADD CONSTRAINT interpreter_was_there CHECK ("interpreterId" IS NULL OR "hasInterpreter"),
  ADD CONSTRAINT vulnerabilities_are_known CHECK ("vulnerabilities" <@ ARRAY['child', 'sexual_violence', 'torture', 'disability',
    'elderly', 'detained', 'displaced', 'trauma_acute', 'at_risk_of_reprisal', 'other']),
  ADD CONSTRAINT recontact_is_known CHECK ("recontact" IN ('not_asked', 'never', 'agreed')),
  -- More than a first account of a child or a survivor of sexual violence is for a reason that was written down.
  ADD CONSTRAINT full_account_has_a_reason CHECK ("form" = 'first_account' OR "fullAccountReason" <> ''
    OR NOT "vulnerabilities" && ARRAY['child', 'sexual_violence']);
ALTER TABLE "PriorAccount" ADD CONSTRAINT recorded_is_known CHECK ("wasRecorded" IN ('yes', 'no', 'unknown'));
ALTER TABLE "RiskAssessment"
  ADD CONSTRAINT decision_is_known CHECK ("decision" IN ('go', 'go_with_care', 'no_go')),
  ADD CONSTRAINT threats_are_named CHECK (jsonb_typeof("threats") = 'array' AND jsonb_array_length("threats") > 0);
ALTER TABLE "Referral" ADD CONSTRAINT outcome_is_known CHECK ("outcome" IN ('offered', 'accepted', 'declined', 'none_exists'));
ALTER TABLE "PromiseOutcome" ADD CONSTRAINT broken_has_a_reason CHECK ("isKept" OR "reason" <> '');
ALTER TABLE "InterviewEnding" ADD CONSTRAINT ending_is_known CHECK ("outcome" IN ('stopped_and_referred'));
ALTER TABLE "Consent"
  ADD CONSTRAINT allowed_or_asked_again CHECK (NOT "uses" && "asksAgain"),
  ADD CONSTRAINT capacity_is_known CHECK ("capacity" IN ('not_recorded', 'adult', 'minor_with_guardian', 'supported', 'lacks')),
  ADD CONSTRAINT capacity_is_explained CHECK ("capacity" IN ('not_recorded', 'adult') OR "capacityNote" <> '');
ALTER TABLE "ConsentCodeWord" ADD CONSTRAINT only_a_hash CHECK ("hash" LIKE '$argon2id$%');

-- Who recorded: real people of this installation.
DO $$
DECLARE c record;
BEGIN
  FOR c IN SELECT cols.table_name, cols.column_name FROM information_schema.columns cols
           WHERE cols.table_schema = 'public' AND cols.data_type = 'uuid'
             AND cols.column_name IN ('recordedById', 'explainedById')
             AND cols.table_name IN ('Consent', 'ConsentCodeWord', 'PressureLookedInto', 'RiskAssessment', 'Referral',
               'InterviewerAssessment', 'InterviewPromise', 'PromiseOutcome', 'InterviewEnding')
             AND NOT (cols.table_name = 'Consent' AND cols.column_name = 'recordedById')
  LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY (%I) REFERENCES "User"(id)',
      c.table_name, c.table_name || '_' || c.column_name || '_user', c.column_name);
  END LOOP;
END $$;
