-- How often in a row an import failed without getting further: one that fails each time is given up, instead of being read
-- for ever while no other file has its turn.
ALTER TABLE "import" ADD COLUMN "tries" INTEGER NOT NULL DEFAULT 0;
