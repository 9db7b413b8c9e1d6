-- By hand
-- What the schema language cannot say: who sees which row, what can never change, and what a row may hold.
-- attest_app and attest_worker are roles without a password of their own; start-up makes the logins that belong to them.

-- 1. Who is asking -----------------------------------------------------------------------------------------------

CREATE FUNCTION attest_user_id() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT NULLIF(current_setting('attest.user_id', true), '')::uuid $$;

-- The investigations of this transaction's user: set by attest_enter, read by every policy.
CREATE FUNCTION attest_investigations() RETURNS uuid[] LANGUAGE sql STABLE
  AS $$ SELECT COALESCE(NULLIF(current_setting('attest.investigations', true), '')::uuid[], '{}'::uuid[]) $$;

CREATE FUNCTION attest_job_investigation() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT NULLIF(current_setting('attest.job_investigation', true), '')::uuid $$;

-- First statement of every transaction on behalf of a user. Both settings end with the transaction.
CREATE FUNCTION attest_enter(who uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE mine uuid[];
BEGIN
  PERFORM set_config('attest.user_id', who::text, true);
  PERFORM set_config('attest.investigations', '', true);
  SELECT array_agg("investigationId") INTO mine FROM "Membership" WHERE "userId" = who AND "endedAt" IS NULL;
  PERFORM set_config('attest.investigations', COALESCE(mine, '{}')::text, true);
END $$;

-- A founder writes into an investigation that does not exist yet. Its id was drawn just now; the insert that follows
-- fails if it was taken.
CREATE FUNCTION attest_enter_new(founded uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('attest.investigations', (attest_investigations() || founded)::text, true);
END $$;

CREATE SEQUENCE investigation_code;
CREATE SEQUENCE staff_code;

-- 2. Row-level security ------------------------------------------------------------------------------------------

DO $$
DECLARE t text;
BEGIN
  FOR t IN SELECT table_name FROM information_schema.columns
           WHERE table_schema = 'public' AND column_name = 'investigationId'
             AND table_name NOT IN ('Membership', 'AuditEvent')
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY members ON %I TO attest_app
      USING ("investigationId" = ANY ((SELECT attest_investigations())::uuid[]))
      WITH CHECK ("investigationId" = ANY ((SELECT attest_investigations())::uuid[]))', t);
    EXECUTE format('CREATE POLICY job ON %I TO attest_worker
      USING ("investigationId" = (SELECT attest_job_investigation()))
      WITH CHECK ("investigationId" = (SELECT attest_job_investigation()))', t);
  END LOOP;
END $$;

-- The worker learns which jobs there are, of every investigation; what they are about it sees one job at a time.
CREATE POLICY queue ON "Outbox" TO attest_worker USING (true) WITH CHECK (true);

ALTER TABLE "Investigation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Investigation" FORCE ROW LEVEL SECURITY;
CREATE POLICY members ON "Investigation" TO attest_app
  USING (id = ANY ((SELECT attest_investigations())::uuid[]))
  WITH CHECK (id = ANY ((SELECT attest_investigations())::uuid[]));
CREATE POLICY job ON "Investigation" TO attest_worker USING (id = (SELECT attest_job_investigation()));

-- Reads the user id only for one's own rows, so that attest_enter can ask it before it knows the rest.
ALTER TABLE "Membership" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Membership" FORCE ROW LEVEL SECURITY;
CREATE POLICY mine_and_my_fellows ON "Membership" FOR SELECT TO attest_app
  USING ("userId" = (SELECT attest_user_id()) OR "investigationId" = ANY ((SELECT attest_investigations())::uuid[]));
CREATE POLICY members_add ON "Membership" FOR INSERT TO attest_app
  WITH CHECK ("investigationId" = ANY ((SELECT attest_investigations())::uuid[]));
CREATE POLICY members_change ON "Membership" FOR UPDATE TO attest_app
  USING ("investigationId" = ANY ((SELECT attest_investigations())::uuid[]));

-- Members read the trail of their investigation. What belongs to the installation can be written, not read back.
ALTER TABLE "AuditEvent" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "AuditEvent" FORCE ROW LEVEL SECURITY;
CREATE POLICY members_read ON "AuditEvent" FOR SELECT TO attest_app
  USING ("investigationId" = ANY ((SELECT attest_investigations())::uuid[]));
CREATE POLICY anyone_writes ON "AuditEvent" FOR INSERT TO attest_app
  WITH CHECK ("investigationId" IS NULL OR "investigationId" = ANY ((SELECT attest_investigations())::uuid[]));
CREATE POLICY job_writes ON "AuditEvent" FOR INSERT TO attest_worker
  WITH CHECK ("investigationId" = (SELECT attest_job_investigation()));

-- The owner migrates, backs up and restores, also where it is not a superuser.
DO $$
DECLARE t text;
BEGIN
  FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND rowsecurity LOOP
    EXECUTE format('CREATE POLICY owner ON %I TO %I USING (true) WITH CHECK (true)', t, current_user);
  END LOOP;
END $$;

-- 3. Rights: what the two roles may do at all ----------------------------------------------------------------------

GRANT USAGE ON SCHEMA public TO attest_app, attest_worker;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO attest_app, attest_worker;
GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA public TO attest_app;
REVOKE ALL ON "AdminUnit" FROM attest_app;
GRANT SELECT ON "AdminUnit" TO attest_app, attest_worker;
DO $$ BEGIN
  IF to_regclass('public."_prisma_migrations"') IS NOT NULL THEN
    EXECUTE 'REVOKE ALL ON "_prisma_migrations" FROM attest_app';
  END IF;
END $$;

-- Records with versions, and rows that are ended.
GRANT UPDATE ON "User", "Session", "AccountLink", "SignInThrottle", "CommandReceipt", "CodeCounter", "Investigation",
  "Membership", "AccessConstraint", "Person", "Actor", "ActorRelation", "Interview", "Paragraph", "Evidence",
  "SharedOrigin", "Incident", "Act", "ActPart", "ActVictim", "Involvement", "Citation", "Summary", "Figure", "Letter",
  "LetterAllegation" TO attest_app;
-- Parts of a record that its next version replaces; what they were is kept in RecordVersion.
GRANT DELETE ON "ActPart", "ActVictim", "Involvement", "Paragraph", "LetterAllegation", "CommandReceipt" TO attest_app;

GRANT SELECT ON ALL TABLES IN SCHEMA public TO attest_worker;
REVOKE ALL ON "User", "Session", "AccountLink", "SignInThrottle", "CommandReceipt" FROM attest_worker;
GRANT INSERT ON "EvidenceFile", "EvidenceMetadata", "CustodyEntry", "AuditEvent" TO attest_worker;
GRANT UPDATE ON "Outbox" TO attest_worker;

-- 4. What never changes, for anyone --------------------------------------------------------------------------------

CREATE FUNCTION attest_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are added, never changed', TG_TABLE_NAME USING ERRCODE = 'AT001';
END $$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['AuditEvent', 'RecordVersion', 'CustodyEntry', 'Consent', 'ConsentWithdrawal', 'Statement',
    'Judgement', 'VerificationRound', 'Finding', 'FindingCitation', 'PairDecision', 'ContradictionAnswer', 'EvidenceFile',
    'EvidenceMetadata', 'LetterEvent', 'AccountabilitySearch', 'AccountabilityStep', 'Place']
  LOOP
    EXECUTE format('CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON %I
      FOR EACH ROW EXECUTE FUNCTION attest_refuse_change()', t);
  END LOOP;
END $$;

-- A transcript is a draft until its statement is fixed; what comes later is an addendum, and stays as it was written.
CREATE FUNCTION attest_guard_paragraph() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE is_fixed boolean;
BEGIN
  SELECT EXISTS (SELECT 1 FROM "Statement" WHERE "interviewId" = COALESCE(NEW."interviewId", OLD."interviewId")) INTO is_fixed;
  IF TG_OP = 'INSERT' THEN
    IF is_fixed AND NOT NEW."isAddendum" THEN
      RAISE EXCEPTION 'the statement is fixed: add an addendum' USING ERRCODE = 'AT002';
    END IF;
    RETURN NEW;
  END IF;
  IF is_fixed THEN RAISE EXCEPTION 'the statement is fixed' USING ERRCODE = 'AT002'; END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER fixed_by_statement BEFORE INSERT OR UPDATE OR DELETE ON "Paragraph"
  FOR EACH ROW EXECUTE FUNCTION attest_guard_paragraph();

-- 5. What a row may hold -------------------------------------------------------------------------------------------

ALTER TABLE "Act"
  ADD CONSTRAINT count_is_ordered CHECK (
    ("countMin" IS NULL OR "countMin" >= 0)
    AND ("countMin" IS NULL OR "countMax" IS NULL OR "countMin" <= "countMax")
    AND ("countMin" IS NULL OR "countBest" IS NULL OR "countMin" <= "countBest")
    AND ("countBest" IS NULL OR "countMax" IS NULL OR "countBest" <= "countMax")),
  ADD CONSTRAINT magnitude_stands_alone CHECK (
    "magnitude" IS NULL OR ("countMin" IS NULL AND "countBest" IS NULL AND "countMax" IS NULL)),
  ADD CONSTRAINT exclusive_needs_min CHECK (NOT "countMinExclusive" OR "countMin" IS NOT NULL),
  ADD CONSTRAINT unit_is_known CHECK ("unit" IN ('persons', 'structures', 'animals', 'households')),
  ADD CONSTRAINT status_is_of_persons CHECK ("victimStatus" IS NULL OR "unit" = 'persons'),
  ADD CONSTRAINT kind_is_of_structures CHECK ("structureKind" IS NULL OR "unit" = 'structures'),
  ADD CONSTRAINT days_in_order CHECK ("whenEarliest" <= "whenLatest");
ALTER TABLE "Incident" ADD CONSTRAINT days_in_order CHECK ("whenEarliest" <= "whenLatest");
ALTER TABLE "ActPart"
  ADD CONSTRAINT part_is_ordered CHECK (("min" IS NULL OR "min" >= 0) AND ("min" IS NULL OR "max" IS NULL OR "min" <= "max")),
  ADD CONSTRAINT part_says_something CHECK ("isAll" OR "min" IS NOT NULL OR "max" IS NOT NULL);
ALTER TABLE "Place"
  ADD CONSTRAINT point_is_whole CHECK (("lat" IS NULL) = ("lon" IS NULL)),
  ADD CONSTRAINT point_is_on_earth CHECK ("lat" BETWEEN -90 AND 90 AND "lon" BETWEEN -180 AND 180 AND "radiusM" >= 0);
ALTER TABLE "Citation" ADD CONSTRAINT one_source CHECK (("interviewId" IS NULL) <> ("evidenceId" IS NULL)),
  ADD CONSTRAINT testimony_has_a_paragraph CHECK (("interviewId" IS NULL) = ("paragraphId" IS NULL)),
  ADD CONSTRAINT bearing_is_known CHECK ("bearing" IN ('supports', 'contradicts', 'context')),
  ADD CONSTRAINT said_count_is_ordered CHECK ("saysCountMin" >= 0 AND "saysCountMin" <= "saysCountMax"),
  ADD CONSTRAINT withdrawal_is_whole CHECK (("withdrawnAt" IS NULL) = ("withdrawnById" IS NULL));
ALTER TABLE "PairDecision"
  ADD CONSTRAINT pair_in_order CHECK ("aActId" < "bActId"),
  ADD CONSTRAINT relation_is_known CHECK ("relation" IN ('same', 'overlap', 'distinct')),
  ADD CONSTRAINT same_keeps_one CHECK (("relation" = 'same') = ("keptActId" IS NOT NULL)
    AND ("keptActId" IS NULL OR "keptActId" IN ("aActId", "bActId")));
ALTER TABLE "SharedOrigin"
  ADD CONSTRAINT two_sources CHECK (num_nonnulls("aInterviewId", "aEvidenceId") = 1 AND num_nonnulls("bInterviewId", "bEvidenceId") = 1);
ALTER TABLE "EvidenceFile" ADD CONSTRAINT sha256_hex CHECK ("sha256" ~ '^[0-9a-f]{64}$' AND "bytes" > 0);
ALTER TABLE "User" ADD CONSTRAINT email_is_lower CHECK ("email" = lower("email"));

-- Who recorded, decided, made: real people of this installation.
DO $$
DECLARE c record;
BEGIN
  FOR c IN SELECT cols.table_name, cols.column_name FROM information_schema.columns cols
           WHERE cols.table_schema = 'public' AND cols.data_type = 'uuid'
             AND cols.column_name IN ('recordedById', 'createdById', 'decidedById', 'reviewerId', 'replacedById', 'fixedById',
               'answeredById', 'searchedById', 'endedById', 'withdrawnById', 'interviewerId', 'collectorId')
  LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY (%I) REFERENCES "User"(id)',
      c.table_name, c.table_name || '_' || c.column_name || '_user', c.column_name);
  END LOOP;
END $$;
ALTER TABLE "Place" ADD CONSTRAINT "Place_adminPcode_unit" FOREIGN KEY ("adminPcode") REFERENCES "AdminUnit"(pcode);
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_admittedById_actor"
  FOREIGN KEY ("investigationId", "admittedById") REFERENCES "Actor"("investigationId", id);
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_addressee_actor"
  FOREIGN KEY ("investigationId", "addresseeId") REFERENCES "Actor"("investigationId", id);
ALTER TABLE "AccountabilitySearch" ADD CONSTRAINT "AccountabilitySearch_authority_actor"
  FOREIGN KEY ("investigationId", "authorityId") REFERENCES "Actor"("investigationId", id);
ALTER TABLE "AccountabilityStep" ADD CONSTRAINT "AccountabilityStep_authority_actor"
  FOREIGN KEY ("investigationId", "authorityId") REFERENCES "Actor"("investigationId", id);
