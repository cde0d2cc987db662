-- Own rules, how each person wants to be told, what is told together, and what happens when nobody answers.

-- DropIndex
DROP INDEX "alert_organization_id_caller_id_kind_detected_at_key";

-- AlterTable
ALTER TABLE "alert" ADD COLUMN "escalated_steps" SMALLINT NOT NULL DEFAULT 0;

-- AlterTable: nothing wrote rules before
ALTER TABLE "alert_rule" ADD COLUMN "deleted_at" TIMESTAMPTZ(3),
ADD COLUMN "since" TIMESTAMPTZ(3) NOT NULL,
ADD COLUMN "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN "version" SMALLINT NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "delivery" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'alert',
ADD COLUMN "user_id" UUID;

-- CreateTable
CREATE TABLE "alert_setting" (
    "organization_id" UUID NOT NULL,
    "setting" JSONB NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "alert_setting_pkey" PRIMARY KEY ("organization_id")
);

-- CreateTable
CREATE TABLE "alert_recipient" (
    "organization_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "preferences" JSONB,
    "bounced_since" TIMESTAMPTZ(3),
    "bounce_error" TEXT,

    CONSTRAINT "alert_recipient_pkey" PRIMARY KEY ("organization_id","user_id")
);

-- CreateTable
CREATE TABLE "alert_notice" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "user_id" UUID NOT NULL,
    "alert_id" UUID,
    "idempotency_key" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "severity" TEXT,
    "subject" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "told_at" TIMESTAMPTZ(3),

    CONSTRAINT "alert_notice_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "alert_notice_organization_id_idempotency_key_key" ON "alert_notice"("organization_id", "idempotency_key");

-- CreateIndex
CREATE INDEX "alert_notice_organization_id_told_at_due_at_idx" ON "alert_notice"("organization_id", "told_at", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "alert_organization_id_rule_id_version_caller_id_kind_detect_key" ON "alert"("organization_id", "rule_id", "version", "caller_id", "kind", "detected_at");

-- CreateIndex
CREATE INDEX "delivery_organization_id_user_id_created_at_idx" ON "delivery"("organization_id", "user_id", "created_at");

-- AddForeignKey
ALTER TABLE "alert_recipient" ADD CONSTRAINT "alert_recipient_organization_id_user_id_fkey" FOREIGN KEY ("organization_id", "user_id") REFERENCES "membership"("organization_id", "user_id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "alert_notice" ADD CONSTRAINT "alert_notice_organization_id_user_id_fkey" FOREIGN KEY ("organization_id", "user_id") REFERENCES "membership"("organization_id", "user_id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "alert_notice" ADD CONSTRAINT "alert_notice_organization_id_alert_id_fkey" FOREIGN KEY ("organization_id", "alert_id") REFERENCES "alert"("organization_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

SELECT app_protect(name::regclass) FROM unnest(ARRAY['alert_setting', 'alert_recipient', 'alert_notice']) AS name;
