-- What an import's records are of calls that another import holds too: the whole call, one part of it, or the call while it
-- was under way. The last two stay as all imports together told them when one of these is undone, and whoever undoes it is
-- told how many there are. Of imports from before this nobody knows.
ALTER TABLE "repeated_call" ADD COLUMN "reading" TEXT NOT NULL DEFAULT 'whole';
