-- AlterTable
ALTER TABLE "audit_event" ADD COLUMN "address" TEXT;

-- AlterTable
ALTER TABLE "organization" ADD COLUMN "call_days" INTEGER NOT NULL DEFAULT 90,
ADD COLUMN "calls_kept_from" TIMESTAMPTZ(3),
ADD COLUMN "deletion_requested_at" TIMESTAMPTZ(3),
ADD COLUMN "erase_after" TIMESTAMPTZ(3),
ADD COLUMN "tally_months" INTEGER NOT NULL DEFAULT 25;

-- AlterTable
ALTER TABLE "session" ADD COLUMN "address" TEXT,
ADD COLUMN "last_used_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "user" ADD COLUMN "totp_last_step" INTEGER,
ADD COLUMN "totp_secret" TEXT,
ADD COLUMN "totp_since" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "recovery_code" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "user_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_letter" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "user_id" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "erased_organization" (
    "id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "erased_at" TIMESTAMPTZ(3) NOT NULL,
    "rows" JSONB NOT NULL,
    "remaining" JSONB NOT NULL,

    CONSTRAINT "erased_organization_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "recovery_code_user_id_code_hash_key" ON "recovery_code"("user_id", "code_hash");

-- CreateIndex
CREATE INDEX "account_letter_user_id_idx" ON "account_letter"("user_id");

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "account_letter" ADD CONSTRAINT "account_letter_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
