-- CreateTable
CREATE TABLE "evaluation_memory" (
    "organization_id" UUID NOT NULL,
    "day" INTEGER,
    "changed_from" INTEGER,
    "constants" TEXT NOT NULL DEFAULT '',
    "fleet" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "evaluation_memory_pkey" PRIMARY KEY ("organization_id")
);

-- CreateTable
CREATE TABLE "caller_memory" (
    "organization_id" UUID NOT NULL,
    "caller_id" TEXT NOT NULL,
    "head" JSONB NOT NULL,
    "streams" BYTEA NOT NULL,
    "days" BYTEA NOT NULL,

    CONSTRAINT "caller_memory_pkey" PRIMARY KEY ("organization_id","caller_id")
);

-- CreateTable
CREATE TABLE "known_carrier" (
    "organization_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "carrier" TEXT NOT NULL,

    CONSTRAINT "known_carrier_pkey" PRIMARY KEY ("organization_id","key")
);

-- Packed already: compressing it again costs time and gains nothing.
ALTER TABLE "caller_memory" ALTER COLUMN "streams" SET STORAGE EXTERNAL, ALTER COLUMN "days" SET STORAGE EXTERNAL;

SELECT app_protect(name::regclass) FROM unnest(ARRAY['evaluation_memory', 'caller_memory', 'known_carrier']) AS name;
