import { describe, expect, it } from "vitest";
import { callerHistory } from "@/lib/present/caller-id/caller-history";
import { anAlert } from "@/lib/testing/an-alert";

const STEP = { id: "s", at: new Date("2026-11-02T10:00:00Z"), from: "good", to: "harmed", signal: "alert" } as const;
const ACTION = { id: "a", at: "2026-11-05T10:00:00Z", title: "Rest it", text: "Done on 5 Nov 2026" };

describe("callerHistory", () => {
  it("is in the order of time, latest first, whatever it is made of", () => {
    const alert = anAlert({ detectedAt: "2026-11-03T10:00:00Z", withdrawnAt: "2026-11-09T10:00:00Z" });
    const events = callerHistory({ steps: [STEP], alerts: [alert], actions: [ACTION] }, "UTC");
    expect(events.map(({ kind, at }) => [kind, at])).toEqual([
      ["alert", "9 Nov 2026, 10:00"],
      ["action", "5 Nov 2026, 10:00"],
      ["alert", "3 Nov 2026, 10:00"],
      ["standing", "2 Nov 2026, 10:00"],
    ]);
    expect(new Set(events.map(({ id }) => id)).size).toBe(4);
  });

  it("says how large a change was, and how sure, and leads to it", () => {
    const [event] = callerHistory({ steps: [], alerts: [anAlert()], actions: [] }, "UTC");
    expect(event?.title).toMatch(/^Alert: .+%.* → .+%/);
    expect(event?.detail).toMatch(/with 95% confidence, n = [\d,]+\.$/);
    expect(event?.href).toMatch(/^\/alerts\//);
  });

  it("tells from which standing to which, in the reader's zone", () => {
    const [event] = callerHistory({ steps: [STEP], alerts: [], actions: [] }, "Asia/Tokyo");
    expect(event).toMatchObject({ at: "2 Nov 2026, 19:00", step: { from: "good", to: "harmed" } });
  });
});
