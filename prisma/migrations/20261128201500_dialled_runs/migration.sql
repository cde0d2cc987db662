-- Runs of consecutive called numbers. They can be seen only while a file is read, because of called numbers nothing but a
-- pseudonym without order is kept; of a run are kept its caller ID, its beginning and its length, and no number.
CREATE TABLE "dialled_run" (
    "organization_id" UUID NOT NULL,
    "caller_id" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "import_id" UUID NOT NULL,
    "numbers" INTEGER NOT NULL,

    CONSTRAINT "dialled_run_pkey" PRIMARY KEY ("organization_id","caller_id","started_at","import_id")
);

SELECT app_protect('dialled_run');

-- Calls of an import whose called number could be compared with others; 0 for imports from before anybody looked.
ALTER TABLE "import" ADD COLUMN "calls_numbered" INTEGER NOT NULL DEFAULT 0;
