import { expect, it } from "vitest";
import { PersonChange } from "@/lib/present/account/own-account.schema";

it.each([
  [{ name: "Ada" }, true],
  [{ timeZone: "Asia/Tokyo" }, true],
  [{ timeZone: null }, true],
  [{}, false],
  [{ timeZone: "+05:30" }, false],
])("a change of %j is taken: %s", (change, isTaken) => expect(PersonChange.safeParse(change).success).toBe(isTaken));
