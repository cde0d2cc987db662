-- Who made a key. Of keys from before, the audit log knows.
ALTER TABLE "api_key" ADD COLUMN "created_by_id" UUID;

UPDATE "api_key" AS k SET "created_by_id" = e."actor_id"::uuid
FROM "audit_event" AS e
WHERE e."organization_id" = k."organization_id" AND e."actor_kind" = 'person'
  AND ((e."action" = 'api_key.created' AND e."subject" = k."id"::text)
    OR (e."action" = 'api_key.rotated' AND e."detail" ->> 'by' = k."id"::text));
