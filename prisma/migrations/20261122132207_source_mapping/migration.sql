-- How the columns of files without a known format are read: one mapping per source and set of columns.

-- CreateTable
CREATE TABLE "source_mapping" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "source_id" UUID NOT NULL,
    "header_hash" TEXT NOT NULL,
    "columns" JSONB NOT NULL,
    "mapping" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "source_mapping_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "source_mapping_organization_id_source_id_header_hash_key" ON "source_mapping"("organization_id", "source_id", "header_hash");

-- AddForeignKey
ALTER TABLE "source_mapping" ADD CONSTRAINT "source_mapping_organization_id_source_id_fkey" FOREIGN KEY ("organization_id", "source_id") REFERENCES "source"("organization_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

SELECT app_protect('source_mapping');
