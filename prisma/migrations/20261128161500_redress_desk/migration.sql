-- The redress desk: cases with a clock, a log that is only added to, the calls that prove them, and complaints that
-- the same file brings only once. Nothing wrote these tables before, so they are made anew.

DELETE FROM "redress_case";
DELETE FROM "observation";
DELETE FROM "registration";

-- CreateEnum
CREATE TYPE "redress_kind" AS ENUM ('block', 'label', 'lost_notice');

-- CreateEnum
CREATE TYPE "redress_status" AS ENUM ('draft', 'sent', 'answered', 'closed');

-- CreateEnum
CREATE TYPE "redress_outcome" AS ENUM ('redressed', 'rejected', 'no_answer', 'withdrawn');

-- AlterTable
ALTER TABLE "redress_case" DROP COLUMN "status",
ADD COLUMN     "status" "redress_status" NOT NULL,
ADD COLUMN     "kind" "redress_kind" NOT NULL,
ADD COLUMN     "outcome" "redress_outcome",
ADD COLUMN     "sent_at" TIMESTAMPTZ(3),
ADD COLUMN     "opened_by_id" UUID,
ADD COLUMN     "assignee_id" UUID,
ADD COLUMN     "verdict" JSONB,
ADD COLUMN     "sealed_key" TEXT;

-- AlterTable
ALTER TABLE "case_event" ADD COLUMN     "author_id" UUID;

-- CreateTable
CREATE TABLE "case_call" (
    "organization_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "call_key" BIGINT NOT NULL,
    "callee_token" UUID NOT NULL,
    "callee_area" TEXT NOT NULL,
    "carrier" TEXT NOT NULL,
    "outcome" "outcome" NOT NULL,
    "sip_code" SMALLINT,
    "sip_phrase" TEXT,
    "reason" TEXT,
    "call_info" TEXT,
    "import_id" UUID NOT NULL,
    "filename" TEXT NOT NULL,
    "file_sha256" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "row_sha256" TEXT NOT NULL,
    "sealed_callee" TEXT,

    CONSTRAINT "case_call_pkey" PRIMARY KEY ("organization_id","case_id","started_at","call_key")
);

-- AlterTable
ALTER TABLE "observation" ADD COLUMN     "source_key" TEXT;

-- CreateIndex
CREATE INDEX "redress_case_organization_id_caller_id_idx" ON "redress_case"("organization_id", "caller_id");

-- CreateIndex
CREATE UNIQUE INDEX "observation_organization_id_source_source_key_key" ON "observation"("organization_id", "source", "source_key");

-- AddForeignKey
ALTER TABLE "case_call" ADD CONSTRAINT "case_call_organization_id_case_id_fkey" FOREIGN KEY ("organization_id", "case_id") REFERENCES "redress_case"("organization_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- One open case for one blocker of one number: a second would ask the same people twice.
CREATE UNIQUE INDEX "redress_case_open_key" ON "redress_case" ("organization_id", "caller_id", "kind", "blocker") WHERE "closed_at" IS NULL;

SELECT app_protect('case_call');
-- The log of a case is evidence too: it grows, and nothing in it changes.
REVOKE UPDATE, DELETE ON "case_event" FROM ringworthy_tenant;
