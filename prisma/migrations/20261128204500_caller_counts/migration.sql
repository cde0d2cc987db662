-- How many caller IDs stand where and score how much, and when the latest call was: asked by every screen, and answered
-- from the index alone. It takes the place of one that no question used.

-- DropIndex
DROP INDEX "caller_id_organization_id_score_idx";

-- CreateIndex
CREATE INDEX "caller_id_organization_id_standing_score_idx" ON "caller_id"("organization_id", "standing", "score");

-- CreateIndex
CREATE INDEX "caller_id_organization_id_last_call_at_idx" ON "caller_id"("organization_id", "last_call_at");
