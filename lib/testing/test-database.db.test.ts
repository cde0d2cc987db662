import { expect, it } from "vitest";
import { database } from "@/lib/platform/db";
import { testDatabase } from "@/lib/testing/test-database";

const test = testDatabase();

it("is the database that stores use", async () => {
  expect(database().url).toBe(test.url);
});

it("is migrated and empty", async () => {
  expect(await database().prisma.organization.count()).toBe(0);
});

it("keeps its data directory and server away from the developer's own", () => {
  expect(process.env.DATA_DIR).toMatch(/ringworthy-test-data-/);
  expect(process.env.DATABASE_URL).toBeUndefined();
});
