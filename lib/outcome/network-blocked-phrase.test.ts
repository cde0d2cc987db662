import { describe, expect, it } from "vitest";
import { isNetworkBlockedPhrase } from "@/lib/outcome/network-blocked-phrase";

describe("the phrase of a 603+", () => {
  it.each([
    "Network Blocked",
    "network blocked",
    "NETWORK BLOCKED",
    "  Network   Blocked  ",
    "Network_Blocked",
    "Network-Blocked",
    "Network Blocked.",
    '"Network Blocked"',
    "603 Network Blocked",
    "603: Network Blocked",
    "SIP/2.0 603 Network Blocked",
    "SIP status: 603. Network Blocked",
    "603+",
    "603 Plus",
    "603+ Network Blocked",
    "SIP 603+ Decline",
  ])("is recognised in %j", (phrase) => {
    expect(isNetworkBlockedPhrase(phrase)).toBe(true);
  });

  it.each([
    "",
    "Decline",
    "Network",
    "Blocked",
    "Network Busy",
    "Not Network Blocked",
    "Network Blocked Call",
    "608 Network Blocked",
    "608+",
    "+",
    "603 plush",
    "📵",
    " ".repeat(340_000),
  ])("is not recognised in %j", (phrase) => {
    expect(isNetworkBlockedPhrase(phrase)).toBe(false);
  });
});
