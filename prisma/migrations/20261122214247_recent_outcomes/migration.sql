-- AlterTable
ALTER TABLE "caller_id" ADD COLUMN "recent_outcomes" INTEGER[] DEFAULT ARRAY[]::INTEGER[];

-- Sums that were made without it do not hold; the next evaluation makes them again.
UPDATE "rollup_state" SET "recent_from" = NULL, "recent_to" = NULL;
