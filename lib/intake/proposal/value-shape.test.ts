import { expect, it } from "vitest";
import { shareOfShape, type ValueShape } from "@/lib/intake/proposal/value-shape";

it.each<[ValueShape, readonly string[], readonly string[]]>([
  [
    "phone",
    [
      "+13125550101",
      "(312) 555-0101",
      '"Sales" <sip:+13125550101@pbx.example.com>',
      "tel:+1-312-555-0101",
      "1001",
      "1.31256E+10",
      "1.3125550101E10",
      "312-555-0101 (Home)",
      "Ada Example (312) 555-0101",
      "PJSIP/13125550101@trunk",
      "\u0663\u0661\u0662\u0665\u0665\u0665\u0660\u0661\u0660\u0661",
    ],
    ["north", "c-1f9a", "2026-04-02 10:00:00Z!", "PJSIP/1001-0000001a", "Agent 12"],
  ],
  [
    "time",
    ["2026-04-02 10:00:00", "1775142000", "Thu, 02 Apr 2026 15:00:00 +0000", "4/2/26 10:00 AM"],
    ["603", "north", "12:30"],
  ],
  [
    "sipCode",
    ["603", "sip:603", "486 Busy Here", "200.0", "200: OK", "603+", "Decline (603)", 'SIP;cause=603;text="Decline"'],
    ["21", "OK", "1603", "212-555-0101", "200:30", "120"],
  ],
  ["cause", ["21", "487", "CALL_REJECTED", "CALL_REJECTED [21]", "Call Rejected"], ["declined", "1603", "603", "200"]],
  ["duration", ["12", "0:12", "12 sec."], ["north", ""]],
  ["direction", ["outbound", "I", "TERM_INTERSTATE"], ["sideways"]],
  ["word", ["NO ANSWER", "completed", "Occupé", "Unallocated (unassigned) number"], ["21", ""]],
  ["id", ["c-1f9a77", "a@sbc.example.net"], ["", "a b"]],
])("%s fits its own values and no others", (shape, own, others) => {
  expect(shareOfShape(own, shape)).toBe(1);
  expect(shareOfShape(others, shape) ?? 0).toBe(0);
});

it("judges filled values alone", () => {
  expect(shareOfShape(["", "603", ""], "sipCode")).toBe(1);
  expect(shareOfShape(["", ""], "sipCode")).toBeNull();
});
