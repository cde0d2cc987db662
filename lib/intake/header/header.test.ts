import { expect, it } from "vitest";
import { normaliseHeader } from "@/lib/intake/header/header";

it.each([
  ["Call Start-Time", "call_start_time"],
  ["\uFEFFcall_id", "call_id"],
  ["  SIP  Code ", "sip_code"],
  ["callID", "callid"],
  [":Tenant", "tenant"],
  ["Debit(USD)", "debit_usd"],
  ["properties.pdd_ms", "properties_pdd_ms"],
  ["__x__", "x"],
  ["Größe", "gr_e"],
  ["", ""],
  ["***", ""],
])("%j is %j", (name, expected) => {
  expect(normaliseHeader(name)).toBe(expected);
});
