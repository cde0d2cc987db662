import { expect, it } from "vitest";
import { endFieldByValues } from "@/lib/intake/end-field-by-values";

it.each([
  [["200", "603", "-21", "0", ""], "sipCode"],
  [["SIP/2.0 603 Decline", "486: Busy Here", "OK (200)"], "sipCode"],
  [["603", "Busy"], "sipCode"],
  [["SIP;cause=603", 'Q.850;cause=21;text="x"'], "reason"],
  [["16", "17", "21"], "q850"],
  [["Decline", "Busy Here", "Network Blocked"], "sipPhrase"],
  [["User Busy", "Call Rejected", "Sale"], "disposition"],
  [["Besetzt", "Abgelehnt"], "disposition"],
  [["603", "Besetzt", "Abgelehnt"], "disposition"],
  [["Sale", "callback"], null],
  [["1", "2", "3"], null],
  [["12", "31", "145"], null],
  [["", "0"], null],
])("%j are %s", (values, field) => {
  expect(endFieldByValues(values)).toBe(field);
});
