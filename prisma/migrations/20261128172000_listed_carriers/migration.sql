-- Which calls got their carrier from the organisation's list, so that the list can be corrected and taken back.
ALTER TABLE "call" ADD COLUMN "listed_carrier" BOOLEAN;
