-- Alerts go to webhooks, Slack and Teams, too: through the same outbox as mails.

-- CreateEnum
CREATE TYPE "alert_channel_kind" AS ENUM ('webhook', 'slack', 'teams');

-- CreateEnum
CREATE TYPE "alert_severity" AS ENUM ('critical', 'high', 'medium');

-- AlterTable
ALTER TABLE "delivery" ADD COLUMN "channel_id" UUID,
ADD COLUMN "payload" TEXT;

-- CreateTable
CREATE TABLE "alert_channel" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "kind" "alert_channel_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "sealed_url" TEXT NOT NULL,
    "sealed_secret" TEXT,
    "sealed_previous_secret" TEXT,
    "previous_secret_until" TIMESTAMPTZ(3),
    "min_severity" "alert_severity" NOT NULL,
    "is_enabled" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_error" TEXT,
    "dead_since" TIMESTAMPTZ(3),

    CONSTRAINT "alert_channel_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE INDEX "delivery_organization_id_channel_id_id_idx" ON "delivery"("organization_id", "channel_id", "id");

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_organization_id_channel_id_fkey" FOREIGN KEY ("organization_id", "channel_id") REFERENCES "alert_channel"("organization_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

SELECT app_protect('alert_channel');
