import { expect, it } from "vitest";
import { readEndText } from "@/lib/intake/row/read-end-text";

const none = { sip: null, phrase: null, q850: null, reason: null, word: null };

it.each([
  ["SIP/2.0 603 Decline", { ...none, sip: 603, phrase: "Decline" }],
  ["486", { ...none, sip: 486 }],
  ["607 Unwanted", { ...none, sip: 607, phrase: "Unwanted" }],
  ["SIP;cause=608", { ...none, sip: 608, reason: "SIP;cause=608" }],
  ["Q.850;cause=21", { ...none, reason: "Q.850;cause=21" }],
  ["User Busy", { ...none, q850: 17, word: "User Busy" }],
  ["17 - user busy", { ...none, q850: 17 }],
  ["Invalid Number", { ...none, word: "Invalid Number" }],
  ["Abgelehnt", { ...none, word: "Abgelehnt" }],
  ["21", none],
  ["412", none],
  ["3 rings", none],
  ["Caller hung up", none],
  ["", none],
])("%j says %j", (text, said) => {
  expect(readEndText(text)).toEqual(said);
});
