-- Views of a list that somebody keeps, for themselves or for everybody in the organisation; and whose hours a person reads.

-- AlterTable
ALTER TABLE "user" ADD COLUMN     "time_zone" TEXT;

-- CreateTable
CREATE TABLE "saved_view" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "screen" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "owner_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "saved_view_organization_id_screen_owner_id_name_key" ON "saved_view"("organization_id", "screen", "owner_id", "name") NULLS NOT DISTINCT;

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_organization_id_owner_id_fkey" FOREIGN KEY ("organization_id", "owner_id") REFERENCES "membership"("organization_id", "user_id") ON DELETE CASCADE ON UPDATE NO ACTION;

SELECT app_protect('saved_view');
