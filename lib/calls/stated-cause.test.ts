import { expect, it } from "vitest";
import { statedCause } from "@/lib/calls/stated-cause";

it.each([
  ["Q.850 cause 17", 17],
  ["17 - USER_BUSY", 17],
  ["17: User busy", 17],
  ["17 (USER_BUSY)", 17],
  ["#21 Call rejected", 21],
  ["21 [Call Rejected]", 21],
  ["User busy (17)", 17],
  ["USER_BUSY/17", 17],
  ["USER_BUSY = 17", 17],
  ["No circuit/channel available (34)", 34],
  ["No answer from user (user alerted) [19]", 19],
])("%j states %i", (text, cause) => {
  expect(statedCause(text)).toBe(cause);
});

it.each([
  "17",
  "USER_BUSY",
  "1 - Busy",
  "2 - No Answer",
  "User busy (486)",
  "Call rejected 17",
  "Sale (17)",
  "",
  'cause=21;text="v=analytics1"',
  "(17)",
])("%j states none", (text) => {
  expect(statedCause(text)).toBeNull();
});
