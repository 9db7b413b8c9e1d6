-- AlterTable
ALTER TABLE "Citation" ADD COLUMN     "paragraphVersion" INTEGER;

-- AlterTable
ALTER TABLE "Paragraph" ADD COLUMN     "aboutId" UUID,
ADD COLUMN     "language" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Statement" ADD COLUMN     "form" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "Translation" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "interviewId" UUID NOT NULL,
    "paragraphId" UUID NOT NULL,
    "paragraphVersion" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "translator" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "isLater" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Translation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PassageMark" (
    "id" UUID NOT NULL,
    "investigationId" UUID NOT NULL,
    "interviewId" UUID NOT NULL,
    "paragraphId" UUID NOT NULL,
    "paragraphVersion" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "quote" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PassageMark_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Translation_investigationId_interviewId_idx" ON "Translation"("investigationId", "interviewId");

-- CreateIndex
CREATE UNIQUE INDEX "Translation_investigationId_id_key" ON "Translation"("investigationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Translation_investigationId_paragraphId_key" ON "Translation"("investigationId", "paragraphId");

-- CreateIndex
CREATE INDEX "PassageMark_investigationId_interviewId_idx" ON "PassageMark"("investigationId", "interviewId");

-- CreateIndex
CREATE INDEX "PassageMark_investigationId_paragraphId_idx" ON "PassageMark"("investigationId", "paragraphId");

-- CreateIndex
CREATE UNIQUE INDEX "PassageMark_investigationId_id_key" ON "PassageMark"("investigationId", "id");

-- CreateIndex
CREATE INDEX "Paragraph_investigationId_aboutId_idx" ON "Paragraph"("investigationId", "aboutId");

-- AddForeignKey
ALTER TABLE "Paragraph" ADD CONSTRAINT "Paragraph_investigationId_aboutId_fkey" FOREIGN KEY ("investigationId", "aboutId") REFERENCES "Paragraph"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Translation" ADD CONSTRAINT "Translation_investigationId_paragraphId_fkey" FOREIGN KEY ("investigationId", "paragraphId") REFERENCES "Paragraph"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PassageMark" ADD CONSTRAINT "PassageMark_investigationId_paragraphId_fkey" FOREIGN KEY ("investigationId", "paragraphId") REFERENCES "Paragraph"("investigationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand
-- Walls, rights, what stays after the read-back and what a row may hold, for translations and marked passages.

-- 1. Who sees which row ------------------------------------------------------------------------------------------

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['Translation', 'PassageMark']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY members ON %I TO attest_app
      USING ("investigationId" = ANY ((SELECT attest_investigations())::uuid[]))
      WITH CHECK ("investigationId" = ANY ((SELECT attest_investigations())::uuid[]))', t);
    EXECUTE format('CREATE POLICY owner ON %I TO %I USING (true) WITH CHECK (true)', t, current_user);
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY ("recordedById") REFERENCES "User"(id)',
      t, t || '_recordedById_user');
  END LOOP;
END $$;

-- A draft's rows go with their paragraph; what they were is kept in RecordVersion.
GRANT SELECT, INSERT, UPDATE, DELETE ON "Translation" TO attest_app;
GRANT SELECT, INSERT, DELETE ON "PassageMark" TO attest_app;

-- 2. A translation that was read back stays as it was; one made afterwards says so, and may be corrected. ------------

CREATE FUNCTION attest_guard_translation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE is_fixed boolean;
BEGIN
  SELECT EXISTS (SELECT 1 FROM "Statement" WHERE "interviewId" = COALESCE(NEW."interviewId", OLD."interviewId")) INTO is_fixed;
  IF TG_OP <> 'INSERT' AND is_fixed AND NOT OLD."isLater" THEN
    RAISE EXCEPTION 'the statement is fixed' USING ERRCODE = 'AT002';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  IF NEW."isLater" <> is_fixed THEN
    RAISE EXCEPTION 'a translation says whether it was made after the read-back' USING ERRCODE = 'AT002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER fixed_by_statement BEFORE INSERT OR UPDATE OR DELETE ON "Translation"
  FOR EACH ROW EXECUTE FUNCTION attest_guard_translation();

CREATE TRIGGER never_changes BEFORE UPDATE ON "PassageMark" FOR EACH ROW EXECUTE FUNCTION attest_refuse_change();

-- 3. What a row may hold -------------------------------------------------------------------------------------------

ALTER TABLE "Paragraph"
  ADD CONSTRAINT speaker_is_known CHECK ("speaker" IN ('interviewee', 'interviewer', 'interpreter', 'support_person', 'other')),
  ADD CONSTRAINT only_an_addendum_is_about CHECK ("aboutId" IS NULL OR "isAddendum");
ALTER TABLE "Translation"
  ADD CONSTRAINT translator_is_known CHECK ("translator" IN ('interpreter', 'interviewer', 'translator', 'machine')),
  ADD CONSTRAINT translation_says_something CHECK ("text" <> '' AND "language" <> '');
ALTER TABLE "PassageMark"
  ADD CONSTRAINT mark_kind_is_known CHECK ("kind" IN ('direct', 'hearsay', 'opinion')),
  ADD CONSTRAINT mark_is_somewhere CHECK ("start" >= 0 AND "start" < "end" AND "quote" <> '');
ALTER TABLE "Statement" ADD CONSTRAINT form_of_text_is_known CHECK ("form" IN (1, 2));
