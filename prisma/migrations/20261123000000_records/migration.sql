-- CreateEnum
CREATE TYPE "Role" AS ENUM ('researcher', 'reviewer', 'admin');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "theme" TEXT NOT NULL DEFAULT 'system',
    "operatorSince" TIMESTAMPTZ,
    "disabledAt" TIMESTAMPTZ,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ NOT NULL,
    "endedAt" TIMESTAMPTZ,
    "device" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccountLink" (
    "id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "userId" UUID,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ NOT NULL,
    "usedAt" TIMESTAMPTZ,

    CONSTRAINT "AccountLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInThrottle" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "lastFailureAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "SignInThrottle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "CommandReceipt" (
    "userId" UUID NOT NULL,
    "submissionId" UUID NOT NULL,
    "command" TEXT NOT NULL,
    "inputHash" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CommandReceipt_pkey" PRIMARY KEY ("userId","submissionId")
);

-- CreateTable
CREATE TABLE "Summary" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "introduction" TEXT NOT NULL DEFAULT '',
    "scope" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Summary_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Figure" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "summaryId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "scope" JSONB NOT NULL,
    "followsFigureId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ,

    CONSTRAINT "Figure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccountabilitySearch" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "incidentId" UUID NOT NULL,
    "authorityId" UUID NOT NULL,
    "searchedOn" DATE NOT NULL,
    "searchedWhere" TEXT NOT NULL,
    "foundStep" BOOLEAN NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "searchedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AccountabilitySearch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccountabilityStep" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "incidentId" UUID NOT NULL,
    "authorityId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "onEdtf" TEXT NOT NULL,
    "onEarliest" DATE,
    "onLatest" DATE,
    "words" TEXT NOT NULL DEFAULT '',
    "sourceWords" TEXT NOT NULL,
    "recordedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AccountabilityStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Actor" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL DEFAULT '',
    "aliases" TEXT[],
    "kind" TEXT NOT NULL,
    "isState" BOOLEAN NOT NULL DEFAULT false,
    "notes" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Actor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActorRelation" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "fromActorId" UUID NOT NULL,
    "toActorId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "periodEdtf" TEXT NOT NULL DEFAULT '',
    "periodEarliest" DATE,
    "periodLatest" DATE,
    "sourceWords" TEXT NOT NULL DEFAULT '',
    "recordedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ,
    "withdrawnById" UUID,

    CONSTRAINT "ActorRelation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" UUID NOT NULL,
    "sequence" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "name" TEXT NOT NULL,
    "actorId" UUID,
    "sessionId" UUID,
    "investigationId" UUID,
    "subjectType" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "reason" TEXT,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecordVersion" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "data" JSONB NOT NULL,
    "replacedById" UUID NOT NULL,
    "replacedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reason" TEXT,

    CONSTRAINT "RecordVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Outbox" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "takenAt" TIMESTAMPTZ,

    CONSTRAINT "Outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Letter" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "addresseeId" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LetterAllegation" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "letterId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "words" TEXT NOT NULL,
    "incidentId" UUID,

    CONSTRAINT "LetterAllegation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LetterEvent" (
    "id" UUID NOT NULL,
    "sequence" BIGSERIAL NOT NULL,
    "investigationId" UUID NOT NULL,
    "letterId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "channel" TEXT NOT NULL DEFAULT '',
    "dueOn" DATE,
    "words" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "identifiable" TEXT NOT NULL DEFAULT '',
    "letterVersion" INTEGER NOT NULL,
    "answers" JSONB NOT NULL DEFAULT '[]',
    "recordedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LetterEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "graphic" TEXT NOT NULL DEFAULT 'none',
    "claimedEdtf" TEXT NOT NULL DEFAULT '',
    "claimedWords" TEXT NOT NULL DEFAULT '',
    "claimedEarliest" DATE,
    "claimedLatest" DATE,
    "claimedPlaceId" UUID,
    "collectedOn" DATE,
    "collectorId" UUID NOT NULL,
    "provenance" TEXT NOT NULL DEFAULT '',
    "reliability" TEXT NOT NULL DEFAULT 'unknown',
    "details" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvidenceFile" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "madeBy" TEXT NOT NULL DEFAULT '',
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EvidenceFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvidenceMetadata" (
    "evidenceId" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "data" JSONB NOT NULL,
    "readAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "tool" TEXT NOT NULL,

    CONSTRAINT "EvidenceMetadata_pkey" PRIMARY KEY ("evidenceId")
);

-- CreateTable
CREATE TABLE "CustodyEntry" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "actorId" UUID,
    "action" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT '',
    "previousHash" TEXT NOT NULL,
    "entryHash" TEXT NOT NULL,

    CONSTRAINT "CustodyEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SharedOrigin" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "aInterviewId" UUID,
    "aEvidenceId" UUID,
    "bInterviewId" UUID,
    "bEvidenceId" UUID,
    "reason" TEXT NOT NULL,
    "recordedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ,
    "endedById" UUID,
    "endReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "SharedOrigin_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Judgement" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,
    "round" INTEGER NOT NULL DEFAULT 1,
    "reviewerId" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "checks" JSONB NOT NULL,
    "seenWhere" TEXT NOT NULL DEFAULT '',
    "seenWhen" TEXT NOT NULL DEFAULT '',
    "seenWhat" TEXT NOT NULL DEFAULT '',
    "alternatives" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL,
    "judgedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Judgement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VerificationRound" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "VerificationRound_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ContradictionAnswer" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "citationId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "answeredById" UUID NOT NULL,
    "answeredAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ContradictionAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Finding" (
    "id" UUID NOT NULL,
    "sequence" BIGSERIAL NOT NULL,
    "investigationId" UUID NOT NULL,
    "actId" UUID NOT NULL,
    "actVersion" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "suggestedStatus" TEXT NOT NULL,
    "standard" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "overrideReason" TEXT NOT NULL DEFAULT '',
    "overrides" TEXT[],
    "isCountAccepted" BOOLEAN NOT NULL,
    "acceptedMin" INTEGER,
    "isVictimStatusAccepted" BOOLEAN NOT NULL,
    "isStructureKindAccepted" BOOLEAN NOT NULL,
    "isAttributionAccepted" BOOLEAN NOT NULL,
    "isIntentAccepted" BOOLEAN NOT NULL,
    "reasons" JSONB NOT NULL DEFAULT '{}',
    "facts" JSONB NOT NULL,
    "decided" JSONB NOT NULL,
    "decidedPairs" JSONB NOT NULL DEFAULT '[]',
    "reviewerId" UUID NOT NULL,
    "decidedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FindingCitation" (
    "findingId" UUID NOT NULL,
    "citationId" UUID NOT NULL,
    "investigationId" UUID NOT NULL,

    CONSTRAINT "FindingCitation_pkey" PRIMARY KEY ("findingId","citationId")
);

-- CreateTable
CREATE TABLE "Incident" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "narrative" TEXT NOT NULL DEFAULT '',
    "whenEdtf" TEXT NOT NULL,
    "whenWords" TEXT NOT NULL DEFAULT '',
    "whenEarliest" DATE,
    "whenLatest" DATE,
    "placeId" UUID,
    "nextActNumber" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Incident_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Act" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "incidentId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "actType" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "unit" TEXT NOT NULL,
    "countMin" INTEGER,
    "countMinExclusive" BOOLEAN NOT NULL DEFAULT false,
    "countBest" INTEGER,
    "countMax" INTEGER,
    "magnitude" TEXT,
    "victimStatus" TEXT,
    "victimStatusBasis" TEXT,
    "structureKind" TEXT,
    "isDeliberate" BOOLEAN NOT NULL DEFAULT false,
    "stateLink" TEXT,
    "whenEdtf" TEXT,
    "whenWords" TEXT NOT NULL DEFAULT '',
    "whenEarliest" DATE,
    "whenLatest" DATE,
    "placeId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Act_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActPart" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "actId" UUID NOT NULL,
    "dimension" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "min" INTEGER,
    "isAll" BOOLEAN NOT NULL DEFAULT false,
    "max" INTEGER,

    CONSTRAINT "ActPart_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActVictim" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "actId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "partKeys" TEXT[],

    CONSTRAINT "ActVictim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Involvement" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "actId" UUID NOT NULL,
    "actorId" UUID NOT NULL,
    "degree" TEXT NOT NULL,
    "alternative" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Involvement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PairDecision" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "aActId" UUID NOT NULL,
    "bActId" UUID NOT NULL,
    "aVersion" INTEGER NOT NULL,
    "bVersion" INTEGER NOT NULL,
    "relation" TEXT NOT NULL,
    "keptActId" UUID,
    "reason" TEXT NOT NULL,
    "decidedById" UUID NOT NULL,
    "decidedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sequence" BIGSERIAL NOT NULL,

    CONSTRAINT "PairDecision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Citation" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "actId" UUID NOT NULL,
    "interviewId" UUID,
    "paragraphId" UUID,
    "evidenceId" UUID,
    "locator" JSONB NOT NULL DEFAULT '{}',
    "quote" TEXT NOT NULL DEFAULT '',
    "bearing" TEXT NOT NULL,
    "knowledge" TEXT NOT NULL,
    "carries" TEXT[],
    "elements" TEXT[],
    "saysWhenEdtf" TEXT NOT NULL DEFAULT '',
    "saysPlace" TEXT NOT NULL DEFAULT '',
    "saysCountMin" INTEGER,
    "saysCountMax" INTEGER,
    "saysCountWords" TEXT NOT NULL DEFAULT '',
    "saysActors" TEXT NOT NULL DEFAULT '',
    "saysOther" TEXT NOT NULL DEFAULT '',
    "admittedById" UUID,
    "reliabilityOfInformation" TEXT NOT NULL DEFAULT 'unknown',
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ,
    "withdrawnById" UUID,
    "withdrawnReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Citation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Interview" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "intervieweeId" UUID NOT NULL,
    "knowledge" TEXT NOT NULL,
    "heardFromId" UUID,
    "modality" TEXT NOT NULL,
    "startedOn" DATE NOT NULL,
    "placeWords" TEXT NOT NULL DEFAULT '',
    "languages" TEXT[],
    "hasInterpreter" BOOLEAN NOT NULL DEFAULT false,
    "interviewerId" UUID NOT NULL,
    "reliability" TEXT NOT NULL DEFAULT 'unknown',
    "summary" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Interview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Paragraph" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "interviewId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "speaker" TEXT NOT NULL DEFAULT 'interviewee',
    "text" TEXT NOT NULL,
    "isAddendum" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Paragraph_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Statement" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "interviewId" UUID NOT NULL,
    "readBackOn" DATE NOT NULL,
    "readBackLanguage" TEXT NOT NULL,
    "corrections" TEXT NOT NULL DEFAULT '',
    "confirmation" TEXT NOT NULL,
    "interpreterDeclaration" TEXT NOT NULL DEFAULT '',
    "paragraphCount" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "fixedById" UUID NOT NULL,
    "fixedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Consent" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "interviewId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "uses" TEXT[],
    "identityLevel" TEXT NOT NULL,
    "conditions" TEXT NOT NULL DEFAULT '',
    "method" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "wasExplained" BOOLEAN NOT NULL,
    "hasTeachBack" BOOLEAN NOT NULL,
    "givenAt" TIMESTAMPTZ NOT NULL,
    "expiresAt" TIMESTAMPTZ,
    "recordedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConsentWithdrawal" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "interviewId" UUID NOT NULL,
    "uses" TEXT[],
    "reason" TEXT NOT NULL DEFAULT '',
    "isPressureSuspected" BOOLEAN NOT NULL DEFAULT false,
    "withdrawnAt" TIMESTAMPTZ NOT NULL,
    "recordedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ConsentWithdrawal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Investigation" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "fictionNotice" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Investigation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "roles" "Role"[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ,
    "endedById" UUID,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CodeCounter" (
    "investigationId" UUID NOT NULL,
    "prefix" TEXT NOT NULL,
    "next" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CodeCounter_pkey" PRIMARY KEY ("investigationId","prefix")
);

-- CreateTable
CREATE TABLE "AccessConstraint" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "areaWords" TEXT NOT NULL,
    "areaPcodes" TEXT[],
    "periodEdtf" TEXT NOT NULL,
    "periodWords" TEXT NOT NULL,
    "periodEarliest" DATE,
    "periodLatest" DATE,
    "words" TEXT NOT NULL,
    "sourceWords" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ,

    CONSTRAINT "AccessConstraint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "sex" TEXT NOT NULL DEFAULT 'unknown',
    "ageBand" TEXT NOT NULL DEFAULT 'unknown',
    "occupation" TEXT NOT NULL DEFAULT '',
    "notes" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AdminUnit" (
    "pcode" TEXT NOT NULL,
    "parentCode" TEXT,
    "level" INTEGER NOT NULL,
    "nameEn" TEXT NOT NULL,
    "nameFr" TEXT NOT NULL,
    "path" TEXT[],
    "codeStatus" TEXT NOT NULL DEFAULT 'cod',
    "validFrom" TEXT,
    "validTo" TEXT,
    "lat" DOUBLE PRECISION,
    "lon" DOUBLE PRECISION,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "AdminUnit_pkey" PRIMARY KEY ("pcode")
);

-- CreateTable
CREATE TABLE "Place" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "adminPcode" TEXT,
    "adminPath" TEXT[],
    "gazetteerId" TEXT,
    "lat" DOUBLE PRECISION,
    "lon" DOUBLE PRECISION,
    "radiusM" INTEGER,
    "publicLevel" INTEGER,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Place_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_code_key" ON "User"("code");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "AccountLink_tokenHash_key" ON "AccountLink"("tokenHash");

-- CreateIndex
CREATE INDEX "CommandReceipt_createdAt_idx" ON "CommandReceipt"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Summary_investigationId_id_key" ON "Summary"("investigationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Summary_investigationId_code_key" ON "Summary"("investigationId", "code");

-- CreateIndex
CREATE INDEX "Figure_investigationId_summaryId_idx" ON "Figure"("investigationId", "summaryId");

-- CreateIndex
CREATE UNIQUE INDEX "Figure_investigationId_id_key" ON "Figure"("investigationId", "id");

-- CreateIndex
CREATE INDEX "AccountabilitySearch_investigationId_incidentId_idx" ON "AccountabilitySearch"("investigationId", "incidentId");

-- CreateIndex
CREATE INDEX "AccountabilityStep_investigationId_incidentId_idx" ON "AccountabilityStep"("investigationId", "incidentId");

-- CreateIndex
CREATE UNIQUE INDEX "Actor_investigationId_id_key" ON "Actor"("investigationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Actor_investigationId_name_key" ON "Actor"("investigationId", "name");

-- CreateIndex
CREATE INDEX "ActorRelation_investigationId_fromActorId_idx" ON "ActorRelation"("investigationId", "fromActorId");

-- CreateIndex
CREATE INDEX "ActorRelation_investigationId_toActorId_idx" ON "ActorRelation"("investigationId", "toActorId");

-- CreateIndex
CREATE UNIQUE INDEX "AuditEvent_sequence_key" ON "AuditEvent"("sequence");

-- CreateIndex
CREATE INDEX "AuditEvent_investigationId_subjectId_sequence_idx" ON "AuditEvent"("investigationId", "subjectId", "sequence");

-- CreateIndex
CREATE INDEX "AuditEvent_investigationId_sequence_idx" ON "AuditEvent"("investigationId", "sequence");

-- CreateIndex
CREATE INDEX "RecordVersion_investigationId_idx" ON "RecordVersion"("investigationId");

-- CreateIndex
CREATE UNIQUE INDEX "RecordVersion_subjectId_version_key" ON "RecordVersion"("subjectId", "version");

-- CreateIndex
CREATE INDEX "Outbox_takenAt_createdAt_idx" ON "Outbox"("takenAt", "createdAt");

-- CreateIndex
CREATE INDEX "Outbox_investigationId_idx" ON "Outbox"("investigationId");

-- CreateIndex
CREATE INDEX "Letter_investigationId_addresseeId_idx" ON "Letter"("investigationId", "addresseeId");

-- CreateIndex
CREATE UNIQUE INDEX "Letter_investigationId_id_key" ON "Letter"("investigationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Letter_investigationId_code_key" ON "Letter"("investigationId", "code");

-- CreateIndex
CREATE INDEX "LetterAllegation_investigationId_letterId_idx" ON "LetterAllegation"("investigationId", "letterId");

-- CreateIndex
CREATE UNIQUE INDEX "LetterAllegation_letterId_number_key" ON "LetterAllegation"("letterId", "number");

-- CreateIndex
CREATE INDEX "LetterEvent_investigationId_letterId_idx" ON "LetterEvent"("investigationId", "letterId");

-- CreateIndex
CREATE INDEX "Evidence_investigationId_createdAt_id_idx" ON "Evidence"("investigationId", "createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Evidence_investigationId_id_key" ON "Evidence"("investigationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Evidence_investigationId_code_key" ON "Evidence"("investigationId", "code");

-- CreateIndex
CREATE INDEX "EvidenceFile_investigationId_sha256_idx" ON "EvidenceFile"("investigationId", "sha256");

-- CreateIndex
CREATE UNIQUE INDEX "EvidenceFile_evidenceId_role_key" ON "EvidenceFile"("evidenceId", "role");

-- CreateIndex
CREATE INDEX "EvidenceMetadata_investigationId_idx" ON "EvidenceMetadata"("investigationId");

-- CreateIndex
CREATE UNIQUE INDEX "EvidenceMetadata_investigationId_evidenceId_key" ON "EvidenceMetadata"("investigationId", "evidenceId");

-- CreateIndex
CREATE INDEX "CustodyEntry_investigationId_idx" ON "CustodyEntry"("investigationId");

-- CreateIndex
CREATE UNIQUE INDEX "CustodyEntry_evidenceId_number_key" ON "CustodyEntry"("evidenceId", "number");

-- CreateIndex
CREATE INDEX "SharedOrigin_investigationId_idx" ON "SharedOrigin"("investigationId");

-- CreateIndex
CREATE INDEX "Judgement_investigationId_evidenceId_idx" ON "Judgement"("investigationId", "evidenceId");

-- CreateIndex
CREATE UNIQUE INDEX "Judgement_evidenceId_round_reviewerId_key" ON "Judgement"("evidenceId", "round", "reviewerId");

-- CreateIndex
CREATE INDEX "VerificationRound_investigationId_evidenceId_idx" ON "VerificationRound"("investigationId", "evidenceId");

-- CreateIndex
CREATE UNIQUE INDEX "VerificationRound_evidenceId_round_key" ON "VerificationRound"("evidenceId", "round");

-- CreateIndex
CREATE INDEX "ContradictionAnswer_investigationId_citationId_idx" ON "ContradictionAnswer"("investigationId", "citationId");

-- CreateIndex
CREATE INDEX "Finding_investigationId_actId_sequence_idx" ON "Finding"("investigationId", "actId", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "Finding_investigationId_id_key" ON "Finding"("investigationId", "id");

-- CreateIndex
CREATE INDEX "FindingCitation_investigationId_citationId_idx" ON "FindingCitation"("investigationId", "citationId");

-- CreateIndex
CREATE INDEX "Incident_investigationId_whenEarliest_id_idx" ON "Incident"("investigationId", "whenEarliest", "id");

-- CreateIndex
CREATE INDEX "Incident_investigationId_createdAt_id_idx" ON "Incident"("investigationId", "createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Incident_investigationId_id_key" ON "Incident"("investigationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Incident_investigationId_code_key" ON "Incident"("investigationId", "code");

-- CreateIndex
CREATE INDEX "Act_investigationId_actType_idx" ON "Act"("investigationId", "actType");

-- CreateIndex
CREATE UNIQUE INDEX "Act_investigationId_id_key" ON "Act"("investigationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Act_incidentId_number_key" ON "Act"("incidentId", "number");

-- CreateIndex
CREATE INDEX "ActPart_investigationId_actId_idx" ON "ActPart"("investigationId", "actId");

-- CreateIndex
CREATE UNIQUE INDEX "ActPart_actId_dimension_value_key" ON "ActPart"("actId", "dimension", "value");

-- CreateIndex
CREATE INDEX "ActVictim_investigationId_personId_idx" ON "ActVictim"("investigationId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "ActVictim_actId_personId_key" ON "ActVictim"("actId", "personId");

-- CreateIndex
CREATE INDEX "Involvement_investigationId_actorId_idx" ON "Involvement"("investigationId", "actorId");

-- CreateIndex
CREATE UNIQUE INDEX "Involvement_actId_actorId_degree_alternative_key" ON "Involvement"("actId", "actorId", "degree", "alternative");

-- CreateIndex
CREATE INDEX "PairDecision_investigationId_aActId_bActId_idx" ON "PairDecision"("investigationId", "aActId", "bActId");

-- CreateIndex
CREATE INDEX "PairDecision_investigationId_bActId_idx" ON "PairDecision"("investigationId", "bActId");

-- CreateIndex
CREATE INDEX "Citation_investigationId_actId_idx" ON "Citation"("investigationId", "actId");

-- CreateIndex
CREATE INDEX "Citation_investigationId_interviewId_idx" ON "Citation"("investigationId", "interviewId");

-- CreateIndex
CREATE INDEX "Citation_investigationId_evidenceId_idx" ON "Citation"("investigationId", "evidenceId");

-- CreateIndex
CREATE UNIQUE INDEX "Citation_investigationId_id_key" ON "Citation"("investigationId", "id");

-- CreateIndex
CREATE INDEX "Interview_investigationId_intervieweeId_idx" ON "Interview"("investigationId", "intervieweeId");

-- CreateIndex
CREATE INDEX "Interview_investigationId_startedOn_id_idx" ON "Interview"("investigationId", "startedOn", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Interview_investigationId_id_key" ON "Interview"("investigationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Interview_investigationId_code_key" ON "Interview"("investigationId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "Paragraph_investigationId_id_key" ON "Paragraph"("investigationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Paragraph_interviewId_number_key" ON "Paragraph"("interviewId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Statement_investigationId_interviewId_key" ON "Statement"("investigationId", "interviewId");

-- CreateIndex
CREATE UNIQUE INDEX "Statement_interviewId_key" ON "Statement"("interviewId");

-- CreateIndex
CREATE INDEX "Consent_investigationId_interviewId_idx" ON "Consent"("investigationId", "interviewId");

-- CreateIndex
CREATE UNIQUE INDEX "Consent_interviewId_version_key" ON "Consent"("interviewId", "version");

-- CreateIndex
CREATE INDEX "ConsentWithdrawal_investigationId_interviewId_idx" ON "ConsentWithdrawal"("investigationId", "interviewId");

-- CreateIndex
CREATE UNIQUE INDEX "Investigation_code_key" ON "Investigation"("code");

-- CreateIndex
CREATE INDEX "Membership_userId_idx" ON "Membership"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_investigationId_userId_key" ON "Membership"("investigationId", "userId");

-- CreateIndex
CREATE INDEX "AccessConstraint_investigationId_idx" ON "AccessConstraint"("investigationId");

-- CreateIndex
CREATE UNIQUE INDEX "Person_investigationId_id_key" ON "Person"("investigationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Person_investigationId_code_key" ON "Person"("investigationId", "code");

-- CreateIndex
CREATE INDEX "AdminUnit_parentCode_idx" ON "AdminUnit"("parentCode");

-- CreateIndex
CREATE INDEX "Place_adminPath_idx" ON "Place" USING GIN ("adminPath");

-- CreateIndex
CREATE UNIQUE INDEX "Place_investigationId_id_key" ON "Place"("investigationId", "id");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Summary" ADD CONSTRAINT "Summary_investigationId_fkey" FOREIGN KEY ("investigationId") REFERENCES "Investigation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_investigationId_summaryId_fkey" FOREIGN KEY ("investigationId", "summaryId") REFERENCES "Summary"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccountabilitySearch" ADD CONSTRAINT "AccountabilitySearch_investigationId_incidentId_fkey" FOREIGN KEY ("investigationId", "incidentId") REFERENCES "Incident"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccountabilityStep" ADD CONSTRAINT "AccountabilityStep_investigationId_incidentId_fkey" FOREIGN KEY ("investigationId", "incidentId") REFERENCES "Incident"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Actor" ADD CONSTRAINT "Actor_investigationId_fkey" FOREIGN KEY ("investigationId") REFERENCES "Investigation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActorRelation" ADD CONSTRAINT "ActorRelation_investigationId_fromActorId_fkey" FOREIGN KEY ("investigationId", "fromActorId") REFERENCES "Actor"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActorRelation" ADD CONSTRAINT "ActorRelation_investigationId_toActorId_fkey" FOREIGN KEY ("investigationId", "toActorId") REFERENCES "Actor"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordVersion" ADD CONSTRAINT "RecordVersion_investigationId_fkey" FOREIGN KEY ("investigationId") REFERENCES "Investigation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Outbox" ADD CONSTRAINT "Outbox_investigationId_fkey" FOREIGN KEY ("investigationId") REFERENCES "Investigation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_investigationId_fkey" FOREIGN KEY ("investigationId") REFERENCES "Investigation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LetterAllegation" ADD CONSTRAINT "LetterAllegation_investigationId_letterId_fkey" FOREIGN KEY ("investigationId", "letterId") REFERENCES "Letter"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LetterEvent" ADD CONSTRAINT "LetterEvent_investigationId_letterId_fkey" FOREIGN KEY ("investigationId", "letterId") REFERENCES "Letter"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_investigationId_claimedPlaceId_fkey" FOREIGN KEY ("investigationId", "claimedPlaceId") REFERENCES "Place"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_investigationId_fkey" FOREIGN KEY ("investigationId") REFERENCES "Investigation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceFile" ADD CONSTRAINT "EvidenceFile_investigationId_evidenceId_fkey" FOREIGN KEY ("investigationId", "evidenceId") REFERENCES "Evidence"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceMetadata" ADD CONSTRAINT "EvidenceMetadata_investigationId_evidenceId_fkey" FOREIGN KEY ("investigationId", "evidenceId") REFERENCES "Evidence"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CustodyEntry" ADD CONSTRAINT "CustodyEntry_investigationId_evidenceId_fkey" FOREIGN KEY ("investigationId", "evidenceId") REFERENCES "Evidence"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SharedOrigin" ADD CONSTRAINT "SharedOrigin_investigationId_fkey" FOREIGN KEY ("investigationId") REFERENCES "Investigation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SharedOrigin" ADD CONSTRAINT "SharedOrigin_investigationId_aInterviewId_fkey" FOREIGN KEY ("investigationId", "aInterviewId") REFERENCES "Interview"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SharedOrigin" ADD CONSTRAINT "SharedOrigin_investigationId_bInterviewId_fkey" FOREIGN KEY ("investigationId", "bInterviewId") REFERENCES "Interview"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SharedOrigin" ADD CONSTRAINT "SharedOrigin_investigationId_aEvidenceId_fkey" FOREIGN KEY ("investigationId", "aEvidenceId") REFERENCES "Evidence"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SharedOrigin" ADD CONSTRAINT "SharedOrigin_investigationId_bEvidenceId_fkey" FOREIGN KEY ("investigationId", "bEvidenceId") REFERENCES "Evidence"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Judgement" ADD CONSTRAINT "Judgement_investigationId_evidenceId_fkey" FOREIGN KEY ("investigationId", "evidenceId") REFERENCES "Evidence"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VerificationRound" ADD CONSTRAINT "VerificationRound_investigationId_evidenceId_fkey" FOREIGN KEY ("investigationId", "evidenceId") REFERENCES "Evidence"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContradictionAnswer" ADD CONSTRAINT "ContradictionAnswer_investigationId_citationId_fkey" FOREIGN KEY ("investigationId", "citationId") REFERENCES "Citation"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_investigationId_actId_fkey" FOREIGN KEY ("investigationId", "actId") REFERENCES "Act"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FindingCitation" ADD CONSTRAINT "FindingCitation_investigationId_findingId_fkey" FOREIGN KEY ("investigationId", "findingId") REFERENCES "Finding"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FindingCitation" ADD CONSTRAINT "FindingCitation_investigationId_citationId_fkey" FOREIGN KEY ("investigationId", "citationId") REFERENCES "Citation"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Incident" ADD CONSTRAINT "Incident_investigationId_placeId_fkey" FOREIGN KEY ("investigationId", "placeId") REFERENCES "Place"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Incident" ADD CONSTRAINT "Incident_investigationId_fkey" FOREIGN KEY ("investigationId") REFERENCES "Investigation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Act" ADD CONSTRAINT "Act_investigationId_incidentId_fkey" FOREIGN KEY ("investigationId", "incidentId") REFERENCES "Incident"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Act" ADD CONSTRAINT "Act_investigationId_placeId_fkey" FOREIGN KEY ("investigationId", "placeId") REFERENCES "Place"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActPart" ADD CONSTRAINT "ActPart_investigationId_actId_fkey" FOREIGN KEY ("investigationId", "actId") REFERENCES "Act"("investigationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActVictim" ADD CONSTRAINT "ActVictim_investigationId_actId_fkey" FOREIGN KEY ("investigationId", "actId") REFERENCES "Act"("investigationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActVictim" ADD CONSTRAINT "ActVictim_investigationId_personId_fkey" FOREIGN KEY ("investigationId", "personId") REFERENCES "Person"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Involvement" ADD CONSTRAINT "Involvement_investigationId_actId_fkey" FOREIGN KEY ("investigationId", "actId") REFERENCES "Act"("investigationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Involvement" ADD CONSTRAINT "Involvement_investigationId_actorId_fkey" FOREIGN KEY ("investigationId", "actorId") REFERENCES "Actor"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairDecision" ADD CONSTRAINT "PairDecision_investigationId_aActId_fkey" FOREIGN KEY ("investigationId", "aActId") REFERENCES "Act"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairDecision" ADD CONSTRAINT "PairDecision_investigationId_bActId_fkey" FOREIGN KEY ("investigationId", "bActId") REFERENCES "Act"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_investigationId_actId_fkey" FOREIGN KEY ("investigationId", "actId") REFERENCES "Act"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_investigationId_interviewId_fkey" FOREIGN KEY ("investigationId", "interviewId") REFERENCES "Interview"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_investigationId_paragraphId_fkey" FOREIGN KEY ("investigationId", "paragraphId") REFERENCES "Paragraph"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_investigationId_evidenceId_fkey" FOREIGN KEY ("investigationId", "evidenceId") REFERENCES "Evidence"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Interview" ADD CONSTRAINT "Interview_investigationId_intervieweeId_fkey" FOREIGN KEY ("investigationId", "intervieweeId") REFERENCES "Person"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Interview" ADD CONSTRAINT "Interview_investigationId_heardFromId_fkey" FOREIGN KEY ("investigationId", "heardFromId") REFERENCES "Person"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Interview" ADD CONSTRAINT "Interview_investigationId_fkey" FOREIGN KEY ("investigationId") REFERENCES "Investigation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Paragraph" ADD CONSTRAINT "Paragraph_investigationId_interviewId_fkey" FOREIGN KEY ("investigationId", "interviewId") REFERENCES "Interview"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_investigationId_interviewId_fkey" FOREIGN KEY ("investigationId", "interviewId") REFERENCES "Interview"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_investigationId_interviewId_fkey" FOREIGN KEY ("investigationId", "interviewId") REFERENCES "Interview"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsentWithdrawal" ADD CONSTRAINT "ConsentWithdrawal_investigationId_interviewId_fkey" FOREIGN KEY ("investigationId", "interviewId") REFERENCES "Interview"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_investigationId_fkey" FOREIGN KEY ("investigationId") REFERENCES "Investigation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CodeCounter" ADD CONSTRAINT "CodeCounter_investigationId_fkey" FOREIGN KEY ("investigationId") REFERENCES "Investigation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccessConstraint" ADD CONSTRAINT "AccessConstraint_investigationId_fkey" FOREIGN KEY ("investigationId") REFERENCES "Investigation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_investigationId_fkey" FOREIGN KEY ("investigationId") REFERENCES "Investigation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdminUnit" ADD CONSTRAINT "AdminUnit_parentCode_fkey" FOREIGN KEY ("parentCode") REFERENCES "AdminUnit"("pcode") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Place" ADD CONSTRAINT "Place_investigationId_fkey" FOREIGN KEY ("investigationId") REFERENCES "Investigation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


