-- Alerts get an owner, an end in people's words, a thread of mails and a thread of notes.

-- AlterTable
ALTER TABLE "alert" ADD COLUMN "assignee_id" UUID,
ADD COLUMN "resolution" TEXT,
ADD COLUMN "thread_key" TEXT;

-- AlterTable
ALTER TABLE "delivery" ADD COLUMN "in_reply_to" TEXT;

-- CreateTable
CREATE TABLE "alert_note" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "alert_id" UUID NOT NULL,
    "author_id" UUID,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "alert_note_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE INDEX "alert_note_organization_id_alert_id_id_idx" ON "alert_note"("organization_id", "alert_id", "id");

-- AddForeignKey
ALTER TABLE "alert_note" ADD CONSTRAINT "alert_note_organization_id_alert_id_fkey" FOREIGN KEY ("organization_id", "alert_id") REFERENCES "alert"("organization_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

SELECT app_protect('alert_note', 'SELECT, INSERT');
