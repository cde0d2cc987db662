-- What sources can show, and the exceptions to the rules that hold for them.

-- CreateTable
CREATE TABLE "signal_day" (
    "organization_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "trunk" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "calls" INTEGER NOT NULL,

    CONSTRAINT "signal_day_pkey" PRIMARY KEY ("organization_id","import_id","day","trunk","kind")
);

-- CreateTable
CREATE TABLE "source_rules" (
    "organization_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "overrides" JSONB NOT NULL,
    "is_stale" BOOLEAN NOT NULL,
    "judged_again" JSONB,

    CONSTRAINT "source_rules_pkey" PRIMARY KEY ("organization_id","source_id")
);

SELECT app_protect(name::regclass) FROM unnest(ARRAY['signal_day', 'source_rules']) AS name;

-- Calls that failed at once under a code behind which a block may hide are few; to find them among all calls takes long.
CREATE INDEX "call_instant_failure_idx" ON "call" ("organization_id", "started_at", "caller_id", "carrier")
  WHERE "sip_code" IN (403, 480, 486, 503) AND NOT "rang" AND "pdd_ms" BETWEEN 0 AND 2000;
