import { expect, it } from "vitest";
import { GROUP_KEYS } from "@/lib/ledger/report/group-source";
import { groupKeyIn } from "@/lib/present/calls/calls-page";

it.each([
  ["hour", "hour"],
  ["nonsense", null],
  [undefined, null],
  [["hour"], null],
])("a URL that groups by %j groups by %s", (written, by) => expect(groupKeyIn(written, GROUP_KEYS)).toBe(by));
