import { expect, it } from "vitest";
import { endFieldByValues, saysLittleOfTheEnd } from "@/lib/intake/proposal/end-field-by-values";

it.each([
  [["200", "603", "-21", "0", ""], "sipCode"],
  [["SIP/2.0 603 Decline", "486: Busy Here", "OK (200)"], "sipCode"],
  [["603", "Busy"], "sipCode"],
  [["SIP;cause=603", 'Q.850;cause=21;text="x"'], "reason"],
  [["16", "17", "21"], "q850"],
  [["User Busy", "Call Rejected", "No Answer", "17", "21"], "q850"],
  [["USER_BUSY", "NORMAL_CLEARING", "17", "603", "SIP 486", "SIP;cause=603"], "q850"],
  [["21 - Call Rejected", "17 - User Busy", "1 - Unallocated Number"], "q850"],
  [["1 - Busy", "2 - No Answer", "3 - Call Rejected"], "disposition"],
  [["No Answer", "Completed", "Voicemail", "21"], "disposition"],
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

it.each([
  [["Billing question", "Follow up", "Cancelled", "Renewal"], true],
  [["Agent", "Customer", "System"], true],
  [["Busy", "Refund", "Cancelled"], false],
  [["Refund", "Billing question", "Decline", "Renewal"], false],
  [["Refund", "Billing question", "603 Decline"], false],
  [["Refund", "Billing question", 'cause=603;text="x"'], false],
  [["Refund", "Billing question", "SIP%3Bcause%3D603"], false],
  [["", "0"], false],
])("%j say little of the end of a call: %s", (values, isLittle) => {
  expect(saysLittleOfTheEnd(values)).toBe(isLittle);
});
