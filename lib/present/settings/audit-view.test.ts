import { describe, expect, it } from "vitest";
import { auditView } from "@/lib/present/settings/audit-view";

describe("auditView", () => {
  it("leads to older events and to the file of the same question", () => {
    const view = auditView([], { q: "a&b", action: undefined, nextCursor: "c1" }, "UTC");
    expect(view.olderHref).toBe("/settings/audit?q=a%26b&cursor=c1");
    expect(view.downloadHref).toBe("/api/v1/audit-events/export?q=a%26b");
  });

  it("ends where there is no more", () => {
    const view = auditView([], { q: undefined, action: undefined, nextCursor: null }, "UTC");
    expect(view).toMatchObject({ olderHref: null, downloadHref: "/api/v1/audit-events/export", rows: [] });
    expect(view.choices[0]).toEqual({ value: "", label: "Everything" });
  });
});
