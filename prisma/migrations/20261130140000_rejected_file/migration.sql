-- Of an archive: the file in it that a chunk of rejected records stood in. Nobody knows it of imports from before this.
ALTER TABLE "rejected_record" ADD COLUMN "file" TEXT;
