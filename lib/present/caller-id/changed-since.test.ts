import { describe, expect, it } from "vitest";
import { changedSince } from "@/lib/present/caller-id/changed-since";
import { anAlert } from "@/lib/testing/an-alert";

const AT = "2026-11-03T21:00:00.000Z";
const alert = (since: string, wish: Partial<ReturnType<typeof anAlert>> = {}) => {
  const { evidence } = anAlert();
  return anAlert({ detectedAt: AT, evidence: { ...evidence, since }, ...wish });
};

describe("since when the calls differ that made a standing", () => {
  it("is told by the alert that was certain in that hour, by the earliest of several", () => {
    expect(changedSince(AT, [alert("2026-11-03T19:00:00Z"), alert("2026-11-03T17:00:00Z")])).toBe(
      "2026-11-03T17:00:00Z",
    );
  });

  it("is not told by alerts of other hours, withdrawn ones, and none", () => {
    const others = [
      alert("2026-11-01T19:00:00Z", { detectedAt: "2026-11-02T00:00:00.000Z" }),
      alert("2026-11-03T19:00:00Z", { withdrawnAt: "2026-11-05T00:00:00.000Z" }),
    ];
    expect([changedSince(AT, others), changedSince(AT, []), changedSince(null, others)]).toEqual([null, null, null]);
  });
});
