-- By hand
-- 1. Nobody writes in another's name: who opened a seal, and who says what an interviewer made of it.
-- Restrictive policies come on top of those that let members in.

CREATE POLICY in_ones_own_name ON "SealOpening" AS RESTRICTIVE FOR INSERT TO attest_app
  WITH CHECK ("openedById" = (SELECT attest_user_id()));
CREATE POLICY in_ones_own_name ON "InterviewerAssessment" AS RESTRICTIVE FOR INSERT TO attest_app
  WITH CHECK ("recordedById" = (SELECT attest_user_id()));

-- 2. No investigation without an admin.
-- Whether a person is the last admin of an investigation, or of any if none is named; an account that is disabled is no
-- admin. Holds the admins of each until the transaction ends, so that two who let each other go at once follow one another.
-- With the owner's rights: an operator who disables an account does not see whose investigations it keeps.
CREATE FUNCTION attest_is_last_admin(person uuid, investigation uuid) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE here uuid;
BEGIN
  FOR here IN SELECT m."investigationId" FROM "Membership" m
    WHERE m."userId" = person AND m."endedAt" IS NULL AND 'admin' = ANY (m.roles)
      AND (investigation IS NULL OR m."investigationId" = investigation) ORDER BY 1
  LOOP
    PERFORM pg_advisory_xact_lock(hashtextextended(here::text, 6));
    -- Asked again, now that nobody else can change it.
    IF NOT EXISTS (SELECT 1 FROM "Membership" m JOIN "User" u ON u.id = m."userId"
      WHERE m."investigationId" = here AND m."userId" <> person AND m."endedAt" IS NULL AND 'admin' = ANY (m.roles)
        AND u."disabledAt" IS NULL)
    THEN
      RETURN true;
    END IF;
  END LOOP;
  RETURN false;
END $$;
REVOKE ALL ON FUNCTION attest_is_last_admin(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION attest_is_last_admin(uuid, uuid) TO attest_app;
