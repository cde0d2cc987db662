import { expect, it } from "vitest";
import { callerIdTitle } from "@/lib/present/caller-id/caller-id-title";

it.each([
  ["%2B13125550103", "+1 312 555 0103"],
  ["13125550103", "+1 312 555 0103"],
  ["anonymous", "Anonymous"],
  ["%20", "Caller ID"],
  ["%", "%"],
])("a tab of /caller-ids/%s is called %s", (segment, title) => expect(callerIdTitle(segment)).toBe(title));
