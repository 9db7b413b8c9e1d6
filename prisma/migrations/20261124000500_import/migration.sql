-- AlterTable
ALTER TABLE "Paragraph" ADD COLUMN     "endMs" INTEGER,
ADD COLUMN     "startMs" INTEGER;

-- By hand
-- A time in a recording begins before it ends. Members already see and write paragraphs; the read-back fixes these too.
ALTER TABLE "Paragraph" ADD CONSTRAINT time_in_a_recording
  CHECK ("startMs" >= 0 AND ("endMs" IS NULL OR ("startMs" IS NOT NULL AND "endMs" >= "startMs")));
