-- Rejected records are kept many to a row, so that a file of garbage costs little; which calls an import found in already,
-- so that undoing the import that brought them leaves them to it; and what a leg of a call says of itself.

-- CreateTable
CREATE TABLE "rejected_record" (
    "organization_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "last_seq" INTEGER NOT NULL,
    "line" INTEGER[],
    "reason" TEXT[],
    "field" TEXT[],
    "value" TEXT[],
    "raw" TEXT[],

    CONSTRAINT "rejected_record_pkey" PRIMARY KEY ("organization_id","import_id","last_seq")
);

-- AddForeignKey
ALTER TABLE "rejected_record" ADD CONSTRAINT "rejected_record_organization_id_import_id_fkey" FOREIGN KEY ("organization_id", "import_id") REFERENCES "import"("organization_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

INSERT INTO "rejected_record"
SELECT organization_id, import_id, max(seq), array_agg(line ORDER BY seq), array_agg(reason ORDER BY seq), array_agg(field ORDER BY seq),
  array_agg(value ORDER BY seq), array_agg(raw ORDER BY seq)
FROM "import_refusal" GROUP BY organization_id, import_id, seq / 1000;

-- AlterTable
ALTER TABLE "import" ADD COLUMN "rejected_reasons" JSONB NOT NULL DEFAULT '{}';

UPDATE "import" SET rejected_reasons = counted.reasons FROM (
  SELECT organization_id, import_id, jsonb_object_agg(reason, records) AS reasons FROM (
    SELECT organization_id, import_id, reason, count(*) AS records FROM "import_refusal" GROUP BY organization_id, import_id, reason) AS each
  GROUP BY organization_id, import_id) AS counted
WHERE counted.organization_id = "import".organization_id AND counted.import_id = "import".id;

-- DropTable
DROP TABLE "import_refusal";

-- CreateTable
CREATE TABLE "repeated_call" (
    "organization_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "first_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "started_ms" DOUBLE PRECISION[],
    "call_key" BIGINT[],
    "line" INTEGER[],
    "marks" TEXT[],

    CONSTRAINT "repeated_call_pkey" PRIMARY KEY ("organization_id","import_id","seq")
);

-- AddForeignKey
ALTER TABLE "repeated_call" ADD CONSTRAINT "repeated_call_organization_id_import_id_fkey" FOREIGN KEY ("organization_id", "import_id") REFERENCES "import"("organization_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

SELECT app_protect(name::regclass) FROM unnest(ARRAY['rejected_record', 'repeated_call']) AS name;

-- AlterTable
ALTER TABLE "call" ADD COLUMN "blocked_carrier" TEXT, ADD COLUMN "retry_after_s" INTEGER;
