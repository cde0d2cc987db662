-- CreateEnum
CREATE TYPE "role" AS ENUM ('owner', 'admin', 'analyst', 'viewer');

-- CreateEnum
CREATE TYPE "alert_status" AS ENUM ('open', 'acknowledged', 'snoozed', 'resolved');

-- CreateEnum
CREATE TYPE "delivery_status" AS ENUM ('queued', 'sending', 'sent', 'kept', 'failed');

-- CreateEnum
CREATE TYPE "import_status" AS ENUM ('queued', 'reading', 'finishing', 'completed', 'completed_with_rejections', 'needs_mapping', 'failed');

-- CreateEnum
CREATE TYPE "outcome" AS ENUM ('answered', 'answered_machine', 'answered_screened', 'busy', 'no_answer', 'unreachable', 'canceled', 'declined_603', 'blocked_603plus', 'unwanted_607', 'rejected_608', 'rejected_network', 'invalid_number', 'network_failure', 'media_incompatible', 'originator_error', 'redirected', 'completed_elsewhere', 'in_progress', 'declined_other', 'unknown');

-- CreateEnum
CREATE TYPE "confidence" AS ENUM ('certain', 'high', 'probable', 'possible');

-- CreateEnum
CREATE TYPE "attribution" AS ENUM ('none', 'user_likely', 'network_suspected', 'unknown');

-- CreateEnum
CREATE TYPE "standing" AS ENUM ('good', 'watch', 'harmed', 'recovering', 'not_enough_calls');

-- CreateTable
CREATE TABLE "organization" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "country" TEXT NOT NULL DEFAULT 'US',
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "email" TEXT NOT NULL,
    "email_verified" TIMESTAMPTZ(3),
    "name" TEXT,
    "image" TEXT,
    "password_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "organization_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("organization_id","user_id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "email" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "token_hash" TEXT NOT NULL,
    "invited_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "user_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "provider_account_id" TEXT NOT NULL,
    "refresh_token" TEXT,
    "access_token" TEXT,
    "expires_at" INTEGER,
    "token_type" TEXT,
    "scope" TEXT,
    "id_token" TEXT,
    "session_state" TEXT,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "session_token" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "user_agent" TEXT,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification_token" (
    "identifier" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL
);

-- CreateTable
CREATE TABLE "api_key" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "key_hash" TEXT NOT NULL,
    "scopes" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "alert_rule" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "definition" JSONB NOT NULL,
    "is_enabled" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "alert_rule_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "alert" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "caller_id" TEXT NOT NULL,
    "carrier" TEXT,
    "kind" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "detected_at" TIMESTAMPTZ(3) NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "status" "alert_status" NOT NULL DEFAULT 'open',
    "snoozed_until" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "is_history" BOOLEAN NOT NULL DEFAULT false,
    "evidence" JSONB NOT NULL,
    "rule_id" TEXT NOT NULL,
    "version" SMALLINT NOT NULL,
    "import_id" UUID,

    CONSTRAINT "alert_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "delivery" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "alert_id" UUID,
    "import_id" UUID,
    "channel" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "idempotency_key" TEXT NOT NULL,
    "status" "delivery_status" NOT NULL DEFAULT 'queued',
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "advice_finding" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "rule_id" TEXT NOT NULL,
    "caller_id" TEXT,
    "severity" TEXT NOT NULL,
    "evidence" JSONB NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "ignored_at" TIMESTAMPTZ(3),
    "ignored_reason" TEXT,

    CONSTRAINT "advice_finding_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "redress_case" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "caller_id" TEXT NOT NULL,
    "blocker" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "detail" JSONB NOT NULL,

    CONSTRAINT "redress_case_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "case_event" (
    "organization_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "detail" JSONB NOT NULL,

    CONSTRAINT "case_event_pkey" PRIMARY KEY ("organization_id","case_id","id")
);

-- CreateTable
CREATE TABLE "observation" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "caller_id" TEXT NOT NULL,
    "observed_at" TIMESTAMPTZ(3) NOT NULL,
    "source" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "detail" JSONB NOT NULL,

    CONSTRAINT "observation_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "registration" (
    "organization_id" UUID NOT NULL,
    "caller_id" TEXT NOT NULL,
    "registry" TEXT NOT NULL,
    "registered_at" TIMESTAMPTZ(3),
    "checked_at" TIMESTAMPTZ(3),
    "detail" JSONB NOT NULL,

    CONSTRAINT "registration_pkey" PRIMARY KEY ("organization_id","caller_id","registry")
);

-- CreateTable
CREATE TABLE "source" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "format" TEXT,
    "column_mapping" JSONB,
    "time_zone" TEXT,
    "country" TEXT,
    "signal_fidelity" JSONB,
    "open_calls" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "source_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "import" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "source_id" UUID NOT NULL,
    "filename" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "status" "import_status" NOT NULL DEFAULT 'queued',
    "format" TEXT,
    "options" JSONB NOT NULL DEFAULT '{}',
    "bytes_total" BIGINT NOT NULL DEFAULT 0,
    "bytes_read" BIGINT NOT NULL DEFAULT 0,
    "rows_read" BIGINT NOT NULL DEFAULT 0,
    "rows_imported" BIGINT NOT NULL DEFAULT 0,
    "rows_duplicate" BIGINT NOT NULL DEFAULT 0,
    "rows_rejected" BIGINT NOT NULL DEFAULT 0,
    "rows_skipped" BIGINT NOT NULL DEFAULT 0,
    "skipped_reasons" JSONB NOT NULL DEFAULT '{}',
    "checkpoint" JSONB NOT NULL DEFAULT '{}',
    "signals" JSONB NOT NULL DEFAULT '{}',
    "cannot_show" TEXT[],
    "warnings" JSONB NOT NULL DEFAULT '[]',
    "first_call_at" TIMESTAMPTZ(3),
    "last_call_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "completed_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "error_code" TEXT,
    "error_message" TEXT,

    CONSTRAINT "import_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "import_refusal" (
    "organization_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "field" TEXT,
    "value" TEXT NOT NULL,
    "raw" TEXT NOT NULL,

    CONSTRAINT "import_refusal_pkey" PRIMARY KEY ("organization_id","import_id","seq")
);

-- CreateTable
CREATE TABLE "call" (
    "organization_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "call_key" BIGINT NOT NULL,
    "caller_id" TEXT NOT NULL,
    "callee_token" UUID NOT NULL,
    "callee_area" TEXT NOT NULL,
    "carrier" TEXT NOT NULL,
    "trunk" TEXT NOT NULL,
    "campaign" TEXT NOT NULL,
    "attestation" TEXT,
    "outcome" "outcome" NOT NULL,
    "confidence" "confidence" NOT NULL,
    "attribution" "attribution" NOT NULL,
    "rule_id" TEXT NOT NULL,
    "classifier_version" SMALLINT NOT NULL,
    "blocked_leg" "outcome",
    "mid_call" BOOLEAN NOT NULL,
    "sip_code" SMALLINT,
    "sip_phrase" TEXT,
    "q850" SMALLINT,
    "disposition" TEXT,
    "amd" TEXT,
    "rang" BOOLEAN,
    "answered" BOOLEAN,
    "ring_ms" INTEGER,
    "pdd_ms" INTEGER,
    "talk_ms" INTEGER,
    "reason" TEXT,
    "call_info" TEXT,
    "import_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,

    CONSTRAINT "call_pkey" PRIMARY KEY ("organization_id","started_at","call_key")
) PARTITION BY RANGE ("started_at");

-- CreateTable
CREATE TABLE "tally" (
    "organization_id" UUID NOT NULL,
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "caller_id" TEXT NOT NULL,
    "carrier" TEXT NOT NULL,
    "campaign" TEXT NOT NULL,
    "outcome" "outcome" NOT NULL,
    "attribution" "attribution" NOT NULL,
    "attempts" INTEGER NOT NULL,
    "talk_ms" BIGINT NOT NULL,
    "short_calls" INTEGER NOT NULL,
    "zero_calls" INTEGER NOT NULL,
    "refusals" INTEGER NOT NULL,

    CONSTRAINT "tally_pkey" PRIMARY KEY ("organization_id","hour","caller_id","carrier","campaign","outcome","attribution")
);

-- CreateTable
CREATE TABLE "caller_id" (
    "organization_id" UUID NOT NULL,
    "caller_id" TEXT NOT NULL,
    "label" TEXT,
    "group" TEXT,
    "owner" TEXT,
    "purpose" TEXT,
    "first_call_at" TIMESTAMPTZ(3) NOT NULL,
    "last_call_at" TIMESTAMPTZ(3) NOT NULL,
    "score" DOUBLE PRECISION,
    "score_low" DOUBLE PRECISION,
    "score_high" DOUBLE PRECISION,
    "score_version" SMALLINT,
    "scored_day" DATE,
    "standing" "standing" NOT NULL DEFAULT 'not_enough_calls',
    "standing_since" TIMESTAMPTZ(3),

    CONSTRAINT "caller_id_pkey" PRIMARY KEY ("organization_id","caller_id")
);

-- CreateTable
CREATE TABLE "score_day" (
    "organization_id" UUID NOT NULL,
    "caller_id" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "low" DOUBLE PRECISION NOT NULL,
    "high" DOUBLE PRECISION NOT NULL,
    "standing" "standing" NOT NULL,
    "attempts" INTEGER NOT NULL,
    "version" SMALLINT NOT NULL,
    "factors" JSONB NOT NULL,

    CONSTRAINT "score_day_pkey" PRIMARY KEY ("organization_id","caller_id","day")
);

-- CreateTable
CREATE TABLE "standing_change" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "caller_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "from" "standing" NOT NULL,
    "to" "standing" NOT NULL,
    "reason" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "processed_at" TIMESTAMPTZ(3),

    CONSTRAINT "standing_change_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "detector_state" (
    "organization_id" UUID NOT NULL,
    "caller_id" TEXT NOT NULL,
    "as_of" TIMESTAMPTZ(3) NOT NULL,
    "version" SMALLINT NOT NULL,
    "state" JSONB NOT NULL,

    CONSTRAINT "detector_state_pkey" PRIMARY KEY ("organization_id","caller_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "organization_slug_key" ON "organization"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE INDEX "membership_user_id_idx" ON "membership"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_provider_provider_account_id_key" ON "account"("provider", "provider_account_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_session_token_key" ON "session"("session_token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "verification_token_token_key" ON "verification_token"("token");

-- CreateIndex
CREATE UNIQUE INDEX "verification_token_identifier_token_key" ON "verification_token"("identifier", "token");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_key_hash_key" ON "api_key"("key_hash");

-- CreateIndex
CREATE INDEX "audit_event_organization_id_at_idx" ON "audit_event"("organization_id", "at");

-- CreateIndex
CREATE INDEX "alert_organization_id_detected_at_idx" ON "alert"("organization_id", "detected_at");

-- CreateIndex
CREATE UNIQUE INDEX "alert_organization_id_caller_id_kind_detected_at_key" ON "alert"("organization_id", "caller_id", "kind", "detected_at");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_organization_id_idempotency_key_key" ON "delivery"("organization_id", "idempotency_key");

-- CreateIndex
CREATE INDEX "advice_finding_organization_id_caller_id_idx" ON "advice_finding"("organization_id", "caller_id");

-- CreateIndex
CREATE INDEX "observation_organization_id_caller_id_observed_at_idx" ON "observation"("organization_id", "caller_id", "observed_at");

-- CreateIndex
CREATE UNIQUE INDEX "source_organization_id_name_key" ON "source"("organization_id", "name");

-- CreateIndex
CREATE INDEX "import_organization_id_sha256_idx" ON "import"("organization_id", "sha256");

-- CreateIndex
CREATE INDEX "tally_organization_id_caller_id_hour_idx" ON "tally"("organization_id", "caller_id", "hour");

-- CreateIndex
CREATE INDEX "caller_id_organization_id_score_idx" ON "caller_id"("organization_id", "score");

-- CreateIndex
CREATE UNIQUE INDEX "standing_change_organization_id_caller_id_at_key" ON "standing_change"("organization_id", "caller_id", "at");

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_organization_id_alert_id_fkey" FOREIGN KEY ("organization_id", "alert_id") REFERENCES "alert"("organization_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "case_event" ADD CONSTRAINT "case_event_organization_id_case_id_fkey" FOREIGN KEY ("organization_id", "case_id") REFERENCES "redress_case"("organization_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "import" ADD CONSTRAINT "import_organization_id_source_id_fkey" FOREIGN KEY ("organization_id", "source_id") REFERENCES "source"("organization_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "import_refusal" ADD CONSTRAINT "import_refusal_organization_id_import_id_fkey" FOREIGN KEY ("organization_id", "import_id") REFERENCES "import"("organization_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- What follows has no form in the Prisma schema.

-- Drill-down to refusals, and "one destination refuses once a day", read this; a full index would halve the import.
CREATE INDEX "call_refusal_idx" ON "call" ("organization_id", "caller_id", "started_at")
  WHERE "outcome" IN ('declined_603', 'blocked_603plus', 'unwanted_607', 'rejected_608', 'rejected_network');

-- The outboxes: what has yet to be told.
CREATE INDEX "standing_change_unprocessed_idx" ON "standing_change" ("organization_id", "at") WHERE "processed_at" IS NULL;
CREATE INDEX "delivery_waiting_idx" ON "delivery" ("next_attempt_at") WHERE "status" IN ('queued', 'sending');

-- Row-level security. The owner of the tables (migrations, the importer's COPY) is not bound by it; every request of a
-- tenant runs under this role, which cannot bypass it.
DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'ringworthy_tenant') THEN
    CREATE ROLE ringworthy_tenant NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL; -- another database of this cluster is being migrated at the same moment
END $$;
GRANT ringworthy_tenant TO CURRENT_USER WITH SET TRUE;
GRANT USAGE ON SCHEMA public TO ringworthy_tenant;

-- SET LOCAL (unlike set_config) is what a distributed PostgreSQL hands on to its nodes.
CREATE FUNCTION app_set_organization(organization uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('SET LOCAL app.organization_id = %L', organization);
END $$;

CREATE FUNCTION app_organization() RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT nullif(current_setting('app.organization_id', true), '')::uuid
$$;

-- Called once for each new tenant table, by the migration that creates it.
CREATE FUNCTION app_protect(tenant_table regclass, privileges text DEFAULT 'SELECT, INSERT, UPDATE, DELETE') RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tenant_table);
  EXECUTE format('CREATE POLICY tenant ON %s TO ringworthy_tenant USING (organization_id = (SELECT app_organization())) WITH CHECK (organization_id = (SELECT app_organization()))', tenant_table);
  EXECUTE format('GRANT %s ON %s TO ringworthy_tenant', privileges, tenant_table);
END $$;

SELECT app_protect(name::regclass) FROM unnest(ARRAY[
  'membership', 'invitation', 'api_key', 'source', 'import', 'import_refusal', 'tally', 'caller_id',
  'score_day', 'standing_change', 'detector_state', 'alert_rule', 'alert', 'delivery', 'advice_finding', 'redress_case',
  'case_event', 'observation', 'registration'
]) AS name;
SELECT app_protect('audit_event', 'SELECT, INSERT');
-- Calls are written by the importer alone; a policy on the parent does not guard a partition asked directly, so only
-- the parent is granted.
SELECT app_protect('call', 'SELECT');

ALTER TABLE "organization" ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "organization" TO ringworthy_tenant USING (id = (SELECT app_organization())) WITH CHECK (id = (SELECT app_organization()));
GRANT SELECT, UPDATE ON "organization" TO ringworthy_tenant;

ALTER TABLE "user" ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "user" FOR SELECT TO ringworthy_tenant
  USING (EXISTS (SELECT 1 FROM membership WHERE membership.organization_id = (SELECT app_organization()) AND membership.user_id = "user".id));
GRANT SELECT (id, email, name, image, created_at) ON "user" TO ringworthy_tenant;
