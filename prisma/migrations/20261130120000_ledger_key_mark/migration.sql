-- CreateTable
CREATE TABLE "installation" (
    "id" SMALLINT NOT NULL DEFAULT 1,
    "ledger_key" TEXT NOT NULL,
    "ledger_key_mark" TEXT NOT NULL,

    CONSTRAINT "installation_pkey" PRIMARY KEY ("id")
);

-- There is one installation to a database.
ALTER TABLE "installation" ADD CONSTRAINT "installation_one" CHECK ("id" = 1);
