import { describe, expect, it } from "vitest";
import type { ObservationItem } from "@/lib/present/redress/observation.schema";
import { observationRow } from "@/lib/present/redress/observations-page";

const seen: ObservationItem = {
  id: "01935a00-0000-7000-8000-000000000003",
  callerId: "+13125550100",
  observedAt: "2026-11-01T23:30:00.000Z",
  source: "seen",
  label: "Spam\u202e Risk",
  severity: "spam",
  carrier: "AT&T",
  device: "iPhone",
  note: "",
  hasOwnCalls: null,
};
const row = (wish: Partial<ObservationItem>, asOf = "2026-11-20T10:00:00.000Z") =>
  observationRow({ ...seen, ...wish }, "America/New_York", asOf);

describe("an observation in a list", () => {
  it("tells where and when it was seen, how old it is, and hides nothing", () => {
    expect(row({})).toMatchObject({
      source: "Seen on a phone",
      label: "Spam⟨U+202E⟩ Risk",
      where: "AT&T, iPhone",
      when: "1 Nov 2026, 18:30",
      age: "18 days ago",
      isStale: false,
      isSpoofed: false,
    });
    expect(row({}, "2026-11-02T00:00:00.000Z").age).toBe("today");
    expect(row({}, "2026-12-25T00:00:00.000Z").isStale).toBe(true);
  });

  it("of the public keeps its calendar day, never grows stale, and may be about somebody else's calls", () => {
    const complaint = row({ source: "ftc", observedAt: "2026-01-02T00:00:00.000Z", hasOwnCalls: false });
    expect(complaint).toMatchObject({ when: "2 Jan 2026", isStale: false, isSpoofed: true, isSighting: false });
    expect(row({ source: "fcc", hasOwnCalls: null }).isSpoofed).toBe(false);
  });
});
