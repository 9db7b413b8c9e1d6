-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "factorProvenAt" TIMESTAMPTZ;

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "factorResetAt" TIMESTAMPTZ,
ADD COLUMN     "passwordStandsAlone" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "SecondFactor" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "sealedSeed" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ NOT NULL,
    "enrolledAt" TIMESTAMPTZ,
    "endedAt" TIMESTAMPTZ,
    "lastStep" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "SecondFactor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ NOT NULL,
    "usedAt" TIMESTAMPTZ,
    "endedAt" TIMESTAMPTZ,

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInChallenge" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "device" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ NOT NULL,
    "expiresAt" TIMESTAMPTZ NOT NULL,
    "usedAt" TIMESTAMPTZ,

    CONSTRAINT "SignInChallenge_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SecondFactor_userId_idx" ON "SecondFactor"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "RecoveryCode_hash_key" ON "RecoveryCode"("hash");

-- CreateIndex
CREATE INDEX "RecoveryCode_userId_idx" ON "RecoveryCode"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "SignInChallenge_tokenHash_key" ON "SignInChallenge"("tokenHash");

-- CreateIndex
CREATE INDEX "SignInChallenge_userId_idx" ON "SignInChallenge"("userId");

-- By hand

ALTER TABLE "SecondFactor" ADD CONSTRAINT "SecondFactor_userId_user" FOREIGN KEY ("userId") REFERENCES "User"(id),
  ADD CONSTRAINT ended_keeps_no_seed CHECK (("endedAt" IS NULL) = ("sealedSeed" <> ''));
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_userId_user" FOREIGN KEY ("userId") REFERENCES "User"(id),
  ADD CONSTRAINT sha256_hex CHECK ("hash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "SignInChallenge" ADD CONSTRAINT "SignInChallenge_userId_user" FOREIGN KEY ("userId") REFERENCES "User"(id),
  ADD CONSTRAINT sha256_hex CHECK ("tokenHash" ~ '^[0-9a-f]{64}$');

-- One that is being set up and one that counts, at most.
CREATE UNIQUE INDEX one_enrolled_factor ON "SecondFactor" ("userId") WHERE "enrolledAt" IS NOT NULL AND "endedAt" IS NULL;
CREATE UNIQUE INDEX one_pending_factor ON "SecondFactor" ("userId") WHERE "enrolledAt" IS NULL AND "endedAt" IS NULL;

-- What was used stays used, whatever the application does.
CREATE FUNCTION attest_guard_factor() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."lastStep" < OLD."lastStep" OR (OLD."endedAt" IS NOT NULL AND NEW IS DISTINCT FROM OLD) THEN
    RAISE EXCEPTION 'a code that was used is not given back' USING ERRCODE = 'AT003';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER used_stays_used BEFORE UPDATE ON "SecondFactor" FOR EACH ROW EXECUTE FUNCTION attest_guard_factor();

CREATE FUNCTION attest_guard_one_use() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."usedAt" IS NOT NULL AND NEW IS DISTINCT FROM OLD THEN
    RAISE EXCEPTION 'a code that was used is not given back' USING ERRCODE = 'AT003';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER used_stays_used BEFORE UPDATE ON "RecoveryCode" FOR EACH ROW EXECUTE FUNCTION attest_guard_one_use();
CREATE TRIGGER used_stays_used BEFORE UPDATE ON "SignInChallenge" FOR EACH ROW EXECUTE FUNCTION attest_guard_one_use();

-- An installation's, not an investigation's: no row-level security (see lib/db/walls.test.ts), and nothing for the worker.
GRANT SELECT, INSERT, UPDATE ON "SecondFactor", "RecoveryCode", "SignInChallenge" TO attest_app;
