-- A key is replaced once. Of keys from before, the audit log knows.
ALTER TABLE "api_key" ADD COLUMN "replaced_at" TIMESTAMPTZ(3);

UPDATE "api_key" AS k SET "replaced_at" = e."at"
FROM "audit_event" AS e
WHERE e."organization_id" = k."organization_id" AND e."action" = 'api_key.rotated' AND e."subject" = k."id"::text;
