-- Read-only links to a monthly report, for people without an account.

CREATE TABLE "report_share" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "month" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "has_masks" BOOLEAN NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "report_share_pkey" PRIMARY KEY ("organization_id","id")
);

-- Looked up before the organisation is known, so it is unique across all of them.
CREATE UNIQUE INDEX "report_share_token_hash_key" ON "report_share"("token_hash");

ALTER TABLE "report_share" ADD CONSTRAINT "report_share_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

SELECT app_protect('report_share');
