import { describe, expect, it } from "vitest";
import { attributeDecline } from "@/lib/outcome/attribution";

describe("who sent a plain 603", () => {
  it.each([
    ["it never rang and came at once", false, 700, null, "network_suspected"],
    ["it came after exactly two seconds", false, 2000, null, "network_suspected"],
    ["it came in the same instant", false, 0, null, "network_suspected"],
    ["it came later", false, 2001, null, "unknown"],
    ["the delay is impossible", false, -5, null, "unknown"],
    ["the delay is unknown", false, null, null, "unknown"],
    ["nothing is known", null, null, null, "unknown"],
    ["it came at once, ringing unknown", null, 700, null, "unknown"],
    ["it rang, nobody knows how long", true, 2100, null, "user_likely"],
    ["it rang at once", true, 100, null, "user_likely"],
    ["it rang four seconds", true, 900, 4000, "user_likely"],
    ["it rang less", true, 900, 3999, "unknown"],
    ["only the ring time is known, and long", null, null, 9000, "user_likely"],
    ["only the ring time is known, and short", null, null, 500, "unknown"],
    ["the ring time is zero and it came at once", false, 300, 0, "network_suspected"],
  ] as const)("%s", (_what, rang, pddMs, ringMs, attribution) => {
    expect(attributeDecline({ rang, pddMs, retryAfterS: null }, ringMs)).toBe(attribution);
  });

  it("the callee says when to call again, however fast", () => {
    expect(attributeDecline({ rang: false, pddMs: 300, retryAfterS: 0 }, 0)).toBe("user_likely");
  });
});
