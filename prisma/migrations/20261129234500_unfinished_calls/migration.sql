-- Calls of which no record has told the end yet: few at any time, looked for by each chunk that may hold their ends.
CREATE INDEX "call_in_progress_idx" ON "call" ("organization_id", "started_at") WHERE "outcome" = 'in_progress';
