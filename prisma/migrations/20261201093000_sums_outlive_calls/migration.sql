-- Sums never went before the calls that they are made of, whatever was set: the setting says so now.
UPDATE "organization" SET "tally_months" = ceil("call_days" * 12 / 365.0)
WHERE "tally_months" < ceil("call_days" * 12 / 365.0);
