-- Sums of the tallies by day of the organisation's zone, so that a screen need not add up millions of hours.

-- CreateTable
CREATE TABLE "rollup_state" (
    "organization_id" UUID NOT NULL,
    "time_zone" TEXT NOT NULL,
    "recent_from" DATE,
    "recent_to" DATE,

    CONSTRAINT "rollup_state_pkey" PRIMARY KEY ("organization_id")
);

-- CreateTable
CREATE TABLE "fleet_day" (
    "organization_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "carrier" TEXT NOT NULL,
    "outcome" "outcome" NOT NULL,
    "attempts" INTEGER NOT NULL,

    CONSTRAINT "fleet_day_pkey" PRIMARY KEY ("organization_id","day","carrier","outcome")
);

-- CreateTable
CREATE TABLE "caller_day" (
    "organization_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "caller_id" TEXT NOT NULL,
    "answered" INTEGER NOT NULL,
    "answered_machine" INTEGER NOT NULL,
    "answered_screened" INTEGER NOT NULL,
    "busy" INTEGER NOT NULL,
    "no_answer" INTEGER NOT NULL,
    "unreachable" INTEGER NOT NULL,
    "canceled" INTEGER NOT NULL,
    "declined_603" INTEGER NOT NULL,
    "blocked_603plus" INTEGER NOT NULL,
    "unwanted_607" INTEGER NOT NULL,
    "rejected_608" INTEGER NOT NULL,
    "rejected_network" INTEGER NOT NULL,
    "invalid_number" INTEGER NOT NULL,
    "network_failure" INTEGER NOT NULL,
    "media_incompatible" INTEGER NOT NULL,
    "originator_error" INTEGER NOT NULL,
    "redirected" INTEGER NOT NULL,
    "completed_elsewhere" INTEGER NOT NULL,
    "in_progress" INTEGER NOT NULL,
    "declined_other" INTEGER NOT NULL,
    "unknown" INTEGER NOT NULL,

    CONSTRAINT "caller_day_pkey" PRIMARY KEY ("organization_id","day","caller_id")
);

-- CreateTable
CREATE TABLE "block_day" (
    "organization_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "caller_id" TEXT NOT NULL,
    "carrier" TEXT NOT NULL,
    "blocked" INTEGER NOT NULL,

    CONSTRAINT "block_day_pkey" PRIMARY KEY ("organization_id","day","caller_id","carrier")
);

-- AlterTable
ALTER TABLE "caller_id" ADD COLUMN "recent_attempts" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "recent_blocked" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "recent_connected" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "recent_routable" INTEGER NOT NULL DEFAULT 0;

SELECT app_protect(name::regclass) FROM unnest(ARRAY['rollup_state', 'fleet_day', 'caller_day', 'block_day']) AS name;

-- What stands already. The recent sums follow with the next evaluation.
INSERT INTO "rollup_state" ("organization_id", "time_zone") SELECT "id", "time_zone" FROM "organization";

INSERT INTO "fleet_day"
SELECT t."organization_id", (t."hour" AT TIME ZONE s."time_zone")::date, t."carrier", t."outcome", sum(t."attempts")::int
FROM "tally" t JOIN "rollup_state" s USING ("organization_id") GROUP BY 1, 2, 3, 4;

INSERT INTO "caller_day"
SELECT t."organization_id", (t."hour" AT TIME ZONE s."time_zone")::date, t."caller_id",
  coalesce(sum(t."attempts") FILTER (WHERE t."outcome" = 'answered'), 0)::int,
  coalesce(sum(t."attempts") FILTER (WHERE t."outcome" = 'answered_machine'), 0)::int,
  coalesce(sum(t."attempts") FILTER (WHERE t."outcome" = 'answered_screened'), 0)::int,
  coalesce(sum(t."attempts") FILTER (WHERE t."outcome" = 'busy'), 0)::int,
  coalesce(sum(t."attempts") FILTER (WHERE t."outcome" = 'no_answer'), 0)::int,
  coalesce(sum(t."attempts") FILTER (WHERE t."outcome" = 'unreachable'), 0)::int,
  coalesce(sum(t."attempts") FILTER (WHERE t."outcome" = 'canceled'), 0)::int,
  coalesce(sum(t."attempts") FILTER (WHERE t."outcome" = 'declined_603'), 0)::int,
  coalesce(sum(t."attempts") FILTER (WHERE t."outcome" = 'blocked_603plus'), 0)::int,
  coalesce(sum(t."attempts") FILTER (WHERE t."outcome" = 'unwanted_607'), 0)::int,
  coalesce(sum(t."attempts") FILTER (WHERE t."outcome" = 'rejected_608'), 0)::int,
  coalesce(sum(t."attempts") FILTER (WHERE t."outcome" = 'rejected_network'), 0)::int,
  coalesce(sum(t."attempts") FILTER (WHERE t."outcome" = 'invalid_number'), 0)::int,
  coalesce(sum(t."attempts") FILTER (WHERE t."outcome" = 'network_failure'), 0)::int,
  coalesce(sum(t."attempts") FILTER (WHERE t."outcome" = 'media_incompatible'), 0)::int,
  coalesce(sum(t."attempts") FILTER (WHERE t."outcome" = 'originator_error'), 0)::int,
  coalesce(sum(t."attempts") FILTER (WHERE t."outcome" = 'redirected'), 0)::int,
  coalesce(sum(t."attempts") FILTER (WHERE t."outcome" = 'completed_elsewhere'), 0)::int,
  coalesce(sum(t."attempts") FILTER (WHERE t."outcome" = 'in_progress'), 0)::int,
  coalesce(sum(t."attempts") FILTER (WHERE t."outcome" = 'declined_other'), 0)::int,
  coalesce(sum(t."attempts") FILTER (WHERE t."outcome" = 'unknown'), 0)::int
FROM "tally" t JOIN "rollup_state" s USING ("organization_id") GROUP BY 1, 2, 3;

INSERT INTO "block_day"
SELECT t."organization_id", (t."hour" AT TIME ZONE s."time_zone")::date, t."caller_id", t."carrier", sum(t."attempts")::int
FROM "tally" t JOIN "rollup_state" s USING ("organization_id")
WHERE t."outcome" IN ('blocked_603plus', 'rejected_608', 'rejected_network') GROUP BY 1, 2, 3, 4;
