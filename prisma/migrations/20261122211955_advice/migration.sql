-- What people do about advice, whether it helped, and what an organisation changes of the rules. Nothing wrote findings
-- before, so they are made anew.

-- CreateEnum
CREATE TYPE "advice_action_kind" AS ENUM ('done', 'ignored');

DELETE FROM "advice_finding";

-- AlterTable
ALTER TABLE "advice_finding" DROP COLUMN "done_at",
DROP COLUMN "ignored_at",
DROP COLUMN "ignored_reason",
ADD COLUMN     "calls" INTEGER NOT NULL,
ADD COLUMN     "gain" DOUBLE PRECISION NOT NULL,
ADD COLUMN     "level" TEXT NOT NULL,
ALTER COLUMN "caller_id" SET NOT NULL,
ALTER COLUMN "caller_id" SET DEFAULT '';

-- CreateTable
CREATE TABLE "advice_action" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "rule_id" TEXT NOT NULL,
    "caller_ids" TEXT[],
    "kind" "advice_action_kind" NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "verdict" JSONB,

    CONSTRAINT "advice_action_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "advice_setting" (
    "organization_id" UUID NOT NULL,
    "rule_id" TEXT NOT NULL,
    "setting" JSONB NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "advice_setting_pkey" PRIMARY KEY ("organization_id","rule_id")
);

-- CreateTable
CREATE TABLE "advice_review" (
    "organization_id" UUID NOT NULL,
    "reviewed_at" TIMESTAMPTZ(3) NOT NULL,
    "last_day" DATE NOT NULL,
    "checks" JSONB NOT NULL,

    CONSTRAINT "advice_review_pkey" PRIMARY KEY ("organization_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "advice_finding_organization_id_rule_id_caller_id_key" ON "advice_finding"("organization_id", "rule_id", "caller_id");

-- CreateIndex
CREATE INDEX "advice_action_organization_id_rule_id_idx" ON "advice_action"("organization_id", "rule_id");

SELECT app_protect(name::regclass) FROM unnest(ARRAY['advice_action', 'advice_setting', 'advice_review']) AS name;
