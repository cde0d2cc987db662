-- Until now the key of a call was a hash of its record that anybody could compute again, and so find the called number by
-- trying. Keys are hashed under a secret from now on. That of a stored call cannot be, without its number: it becomes a
-- random one, the same wherever the call is named, by a salt that nobody keeps.
CREATE FUNCTION pg_temp.salted("salt" TEXT, "key" BIGINT) RETURNS BIGINT LANGUAGE sql IMMUTABLE AS $$
    SELECT ('x' || left(encode(sha256(convert_to("salt" || "key", 'UTF8')), 'hex'), 13))::bit(52)::bigint
$$;

DO $$
DECLARE
    "salt" TEXT := gen_random_uuid()::text || gen_random_uuid()::text;
BEGIN
    UPDATE "call" SET "call_key" = pg_temp.salted("salt", "call_key");
    UPDATE "case_call" SET "call_key" = pg_temp.salted("salt", "call_key");
    UPDATE "repeated_call" SET "call_key" = ARRAY(
        SELECT pg_temp.salted("salt", "key") FROM unnest("call_key") WITH ORDINALITY AS "one" ("key", "place") ORDER BY "place");
    -- Ids of records that wait for others were hashed in the same way: no later record would find them.
    UPDATE "source" SET "open_calls" = NULL WHERE "open_calls" IS NOT NULL;
END
$$;

DROP FUNCTION pg_temp.salted(TEXT, BIGINT);
