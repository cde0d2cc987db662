import { describe, expect, it } from "vitest";
import { type CasePageFacts, casePage } from "@/lib/present/redress/case-page";
import { presentCase, presentCaseCall } from "@/lib/present/redress/present-redress";
import type { CaseEventItem } from "@/lib/present/redress/redress.schema";
import { caseContact } from "@/lib/redress/case-contact";
import type { RedressCase } from "@/lib/redress/redress-case";
import { aCaseCall, aRedressCase } from "@/lib/testing/a-redress-case";

const NOW = new Date("2026-11-22T10:00:00Z");
const facts: CasePageFacts = {
  organization: "Clinic",
  timeZone: "UTC",
  purpose: "Front desk",
  volume: null,
  registrations: [],
  members: [{ userId: "u", name: "Ada" }],
  mayWrite: true,
};
const event = (id: number, wish: Partial<CaseEventItem>): CaseEventItem => ({
  id: `01935a00-0000-7000-8000-00000000010${id}`,
  at: "2026-11-20T10:00:00.000Z",
  kind: "opened",
  author: null,
  text: "",
  reference: "",
  way: "",
  item: "",
  isDone: false,
  outcome: "",
  followUpAt: null,
  sentAt: null,
  answeredAt: null,
  assignee: null,
  calls: 0,
  ...wish,
});
const page = (
  wish: Partial<RedressCase>,
  events: readonly CaseEventItem[] = [],
  calls = [aCaseCall()],
  where = facts,
) => {
  const detail = {
    contact: caseContact(calls[0] ?? { reason: null, callInfo: null }),
    carrier: "Carrier A",
    label: null,
  };
  const found = aRedressCase({ detail, ...wish });
  const shown = calls.map((call) => presentCaseCall({ ...call, rowSha256: "a".repeat(64), sealedCallee: null }));
  return casePage(
    { ...presentCase(found, { isAnonymous: false }), events: [...events], calls: shown },
    found,
    where,
    NOW,
  );
};

describe("the page of a case", () => {
  it("shows contact and header as delivered, the calls, and a letter that quotes them", () => {
    const model = page({});
    expect(model.title).toBe("Network block: +1 312 555 0100");
    expect(model.contact?.url).toBe("https://redress.example/form");
    expect(model.header).toBe(`Reason: ${aCaseCall().reason}`);
    expect(model.evidence[0]).toMatchObject({
      sign: "603 Network Blocked",
      place: "calls.csv, line 7",
      callee: "+1 415 •••",
    });
    expect(model.letter.body).toMatch(/T\d\d:\d\d:\d\dZ, 603 Network Blocked, calls\.csv:7/);
    expect([model.telLink, model.mailLink, model.verdict]).toEqual([null, null, null]);
  });

  it("dates the calls of a letter by the same clock as the lines beneath, wherever the sender lives", () => {
    const late = aCaseCall({ startedAt: new Date("2026-11-20T01:27:09Z") });
    const { letter } = page({}, [], [late], { ...facts, timeZone: "America/New_York" });
    expect(letter.body).toContain("one such call, on 20 Nov 2026 (UTC).");
    expect(letter.body).toContain("- 2026-11-20T01:27:09Z, ");
  });

  it("ticks off what was ticked last, and tells the latest first", () => {
    const ticks = [
      event(1, { kind: "ticked", item: "pause", isDone: true }),
      event(2, { kind: "ticked", item: "cause", isDone: true }),
      event(3, { kind: "ticked", item: "pause", isDone: false }),
    ];
    const model = page({}, ticks);
    expect(model.checklist.filter(({ isDone }) => isDone).map(({ id }) => id)).toEqual(["cause"]);
    expect(model.events[0]?.id).toBe(ticks[2]?.id);
  });

  it("is overdue when somebody should have looked again, until it is closed", () => {
    const past = { dueAt: new Date(NOW.getTime() - 1) };
    expect(page(past).isOverdue).toBe(true);
    expect(page(past).clocks.find(({ title }) => title === "Look again")?.word).toBe("overdue");
    expect(page({ dueAt: new Date(NOW.getTime() + 1) }).isOverdue).toBe(false);
    expect(page({ dueAt: null }).isOverdue).toBe(false);
  });

  it("says when the duty of 24 hours is over, and that it was kept", () => {
    const sent = { status: "sent", sentAt: new Date("2026-11-20T10:00:00Z") } as const;
    expect(page(sent).clocks[0]).toMatchObject({
      word: "overdue",
      tone: "bad",
      when: "21 Nov 2026, 10:00",
      isLegal: true,
    });
    expect(page(sent, [event(1, { kind: "answered", at: "2026-11-20T12:00:00.000Z" })]).clocks[0]?.word).toBe(
      "answered",
    );
    const late = { kind: "answered", at: "2026-11-25T12:00:00.000Z", answeredAt: "2026-11-21T12:00:00.000Z" } as const;
    expect(page(sent, [event(1, late)]).clocks[0]).toMatchObject({ word: "answered late", tone: "watch" });
    const dated = { ...late, answeredAt: "2026-11-21T09:00:00.000Z" };
    expect(page(sent, [event(1, dated)]).clocks[0]?.word).toBe("answered");
    expect(page({}).clocks[0]?.when).toBe("Starts when you mark it as sent");
  });

  it("begins with the day on which to look again by the clock of the page", () => {
    const dueAt = new Date("2026-12-02T03:00:00Z");
    expect(page({ dueAt }).dueDay).toBe("2026-12-02");
    expect(page({ dueAt }, [], [aCaseCall()], { ...facts, timeZone: "America/Los_Angeles" }).dueDay).toBe("2026-12-01");
    expect(page({ dueAt: null }).dueDay).toBe("");
  });

  it("tells whether it held once it was redressed", () => {
    const closed = { status: "closed", outcome: "redressed", closedAt: NOW, dueAt: null } as const;
    expect(page(closed)).toMatchObject({
      clocks: [],
      verdict: { label: "Not yet measured" },
      word: { label: "Redressed" },
    });
    expect(page({ ...closed, outcome: "rejected" }).verdict).toBeNull();
  });

  it("does without calls and headers, and shows no text that hides another", () => {
    const model = page({ kind: "label", blocker: "hiya" }, [], []);
    expect([model.contact, model.header, model.evidence.length, model.blocker]).toEqual([null, null, 0, "Hiya"]);
    const hostile = page(
      {},
      [],
      [aCaseCall({ reason: "a\u202eb", filename: "x\u0007.csv", sipPhrase: null, sipCode: null })],
    );
    expect(hostile.header).toBe("Reason: a⟨U+202E⟩b");
    expect(hostile.evidence[0]).toMatchObject({ place: "x␇.csv, line 7", sign: "no SIP code" });
  });
});
