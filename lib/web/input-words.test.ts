import { expect, it } from "vitest";
import { z } from "zod";
import { inputWords } from "@/lib/web/input-words";

const Channel = z.enum(["slack", "teams"]);

it.each([
  [z.string(), undefined, "This is missing"],
  [z.string().min(1), "", "This is missing"],
  [z.string().min(10), "short", "At least 10 characters are needed"],
  [z.string().max(3), "long", "At most 3 characters"],
  [z.array(z.string()).min(1), [], "At least one is needed"],
  [z.array(z.string()).min(2), ["a"], "At least 2 are needed"],
  [z.array(z.string()).max(1), ["a", "b"], "At most 1 at once"],
  [z.number().min(1), 0, "At least 1"],
  [z.number().positive(), 0, "More than 0"],
  [z.int().max(9), 10, "At most 9"],
  [z.number().lt(9), 9, "Less than 9"],
  [z.email(), "ada", "This is not an e-mail address"],
  [z.email(), "", "This is missing"],
  [z.iso.date(), "tomorrow", "This is not a date such as 2026-11-22"],
  [z.iso.date(), "2026-02-30", "This is not a date such as 2026-11-22"],
  [z.iso.datetime(), "2026-02-03T10:00", "This is not a time such as 2026-11-22T14:00:00Z"],
  [z.coerce.number(), "abc", "This is not a number"],
  [z.number(), "7", "This is not a number"],
  [z.int(), 7.5, "This is not a whole number"],
  [z.boolean(), "yes", "This is neither true nor false"],
  [z.uuid(), "7", "This is not an id"],
  [z.union([z.string(), z.number()]), undefined, "This is missing"],
  [Channel, "fax", "One of these is wanted: slack, teams"],
  [Channel, undefined, "This is missing"],
  [z.string().max(3, "Say it shorter"), "long", "Say it shorter"],
  [z.string(), 7, "This is not text"],
  [z.array(z.string()), {}, "This is not a list"],
  [z.object({}), [], "This is not an object"],
])("case %# is told in plain words", (schema, input, words) => {
  expect(schema.safeParse(input, { error: inputWords }).error?.issues.map(({ message }) => message)).toEqual([words]);
});
