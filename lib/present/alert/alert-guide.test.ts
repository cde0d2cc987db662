import { describe, expect, it } from "vitest";
import { alertWords } from "@/lib/alert/alert-words";
import { findBlocker } from "@/lib/alert/blocker";
import { alertGuide, type GuidedAlert } from "@/lib/present/alert/alert-guide";
import { aRaisedAlert } from "@/lib/testing/a-raised-alert";

const READER = { timeZone: "UTC", now: new Date("2026-11-04T12:00:00Z") };
const { draft } = aRaisedAlert(0, 0.2);
const alert: GuidedAlert = { ...draft, withdrawnAt: null };
const HEADERS = {
  reason: 'SIP;cause=603;text="v=analytics1;url=https://redress.example/form;tel=+18005550142;id=a-1";location=RLN',
  callInfo: null,
};

describe("alertGuide", () => {
  it("says what the mail says: the cause and the steps, with links within the product", () => {
    const mail = alertWords(draft, { ...READER, appUrl: "https://rw.example" }, findBlocker(HEADERS));
    const guide = alertGuide(alert, HEADERS, READER);
    expect(guide?.likelyCause).toBe(mail.likelyCause);
    expect(guide?.steps).toEqual(
      mail.steps.map(({ text, url }) => ({ text, url: url.replace("https://rw.example", "") })),
    );
  });

  it("shows whom the block names as its header has it, and no sentence beside", () => {
    expect(alertGuide(alert, HEADERS, READER)).toMatchObject({
      contact: {
        url: "https://redress.example/form",
        tel: "+18005550142",
        id: "a-1",
        location: "the network that serves the person called",
      },
      whoBlocked: null,
    });
  });

  it("says so where no header names anybody, and nothing of it where nothing was blocked", () => {
    expect(alertGuide(alert, null, READER)).toMatchObject({
      contact: null,
      whoBlocked: expect.stringContaining("your provider did not deliver the cause"),
    });
    const label = { ...alert, kind: "label", evidence: { ...alert.evidence, metric: "answer" as const } };
    expect(alertGuide(label, null, READER)).toMatchObject({ contact: null, whoBlocked: null });
  });

  it("asks for nothing once the calls show that it is over", () => {
    const over = { ...alert, evidence: { ...alert.evidence, overAt: "2026-11-04T09:00:00.000Z" } };
    expect(alertGuide(over, HEADERS, READER)).toMatchObject({
      ...{ isOver: true, steps: [], contact: null, whoBlocked: null },
    });
    expect(alertGuide(alert, HEADERS, READER)?.isOver).toBe(false);
  });

  it("is none for what was withdrawn, and for kinds that there are no words for", () => {
    expect(alertGuide({ ...alert, withdrawnAt: new Date() }, HEADERS, READER)).toBeNull();
    expect(alertGuide({ ...alert, kind: "odd" }, HEADERS, READER)).toBeNull();
  });

  it("names the numbers that a rule found where they are several, each with its page", () => {
    const caller = (callerId: string) => ({
      ...{ callerId, at: "", since: "", value: 1, low: 1, high: 1, n: 1, before: 0, overAt: null },
    });
    const rule = {
      ...({ name: "Ours", condition: "", comparison: "above", per: "number" } as const),
      ...{ callers: [caller("+12025550100"), caller("+12025550101")], callerCount: 3 },
    };
    const found = { ...alert, kind: "rule", evidence: { ...alert.evidence, rule } };
    expect(alertGuide(found, HEADERS, READER)).toMatchObject({
      numbers: [
        { text: "+1 202 555 0100", url: "/caller-ids/%2B12025550100" },
        { text: "+1 202 555 0101", url: "/caller-ids/%2B12025550101" },
      ],
      more: 1,
    });
    expect(alertGuide(alert, HEADERS, READER)).toMatchObject({ numbers: [], more: 0 });
  });
});
