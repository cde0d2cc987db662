import fc from "fast-check";
import { expect, it } from "vitest";
import { labelledCause } from "@/lib/calls/labelled-cause";

it.each([
  ["Q.850 cause 17", 17],
  ["q850:21", 21],
  ["Q850_21", 21],
  ["Q.931-34", 34],
  ['Q.850;cause=16;text="x"', 16],
  ["ITU-T Q.850 cause 17", 17],
  ["ISDN cause 16", 16],
  ["ISDN_CAUSE_16", 16],
  ["ISUP cause value 34", 34],
  ["Cause: 17 (User busy)", 17],
  ["cause=34", 34],
  ["Cause Code: 21", 21],
  ["CauseCode 21", 21],
  ["cause #34", 34],
  ["cause no. 3", 3],
  ["Hangup cause: 0x22", 34],
  ["Disconnect cause 127, location 4", 127],
])("%j is %i", (text, cause) => {
  expect(labelledCause(text)).toBe(cause);
});

it.each([
  "",
  "17",
  "cause",
  "Q.850",
  "cause 0",
  "cause 128",
  "cause=486",
  "cause=603",
  "SIP cause 17",
  "SIP;cause=17",
  "because of 17",
  "cause of death 17",
  "hangup 17",
  "reason code 17",
  "cause 17a",
  "cause 1.5",
  "cause 1234",
])("%j tells none", (text) => {
  expect(labelledCause(text)).toBeNull();
});

it("takes any text", () => {
  fc.assert(fc.property(fc.string(), (text) => labelledCause(text) === null || /\d/.test(text)));
  expect(labelledCause(`cause${" ".repeat(100_000)}17`)).toBeNull();
});
