import { describe, expect, it } from "vitest";
import { caseLetter, type LetterFacts } from "@/lib/redress/case-letter";
import type { CaseDetail } from "@/lib/redress/redress-case";

const facts: LetterFacts = {
  organization: "Clinic",
  number: "+1 312 555 0100",
  purpose: "reminders of appointments",
  calls: {
    count: 12,
    first: "2 Nov 2026",
    last: "9 Nov 2026",
    lines: ["2026-11-09T10:00:00Z, 603 Network Blocked, calls.csv:7"],
  },
  volume: { calls: 1_400, perDay: 50.4 },
  registrations: ["Free Caller Registry since 1 Nov 2026"],
};
const detail: CaseDetail = {
  contact: {
    via: "603+",
    url: "https://redress.example",
    tel: null,
    email: null,
    id: "abc-1",
    location: "RLN",
    isConformant: true,
  },
  carrier: "Carrier A",
  label: { text: "Spam Risk", where: "AT&T", seenAt: "2026-11-10T08:00:00.000Z" },
};

describe("the letter", () => {
  it("to a blocker quotes its reference, lists calls, and asks for a status within a day", () => {
    const { subject, body } = caseLetter({ kind: "block", blocker: "redress.example", detail }, facts);
    expect(subject).toContain("+1 312 555 0100");
    expect(body).toContain("abc-1");
    expect(body).toContain("- 2026-11-09T10:00:00Z, 603 Network Blocked, calls.csv:7");
    expect(body).toContain("within 24 hours");
    expect(body).toContain("12 such calls, from 2 Nov 2026 to 9 Nov 2026 (UTC)");
  });

  it("does not say that there were no more calls than a case keeps", () => {
    const calls = { ...facts.calls, count: 200 };
    const { body } = caseLetter({ kind: "block", blocker: "redress.example", detail }, { ...facts, calls });
    expect(body).toContain(
      "There were 200 such calls or more; we kept the latest 200, from 2 Nov 2026 to 9 Nov 2026 (UTC).",
    );
  });

  it("names one day once", () => {
    const onOneDay = (count: number) => {
      const calls = { ...facts.calls, count, last: facts.calls.first };
      return caseLetter({ kind: "block", blocker: "redress.example", detail }, { ...facts, calls }).body;
    };
    expect(onOneDay(12)).toContain("There were 12 such calls, all on 2 Nov 2026 (UTC).");
    expect(onOneDay(1)).toContain("There was one such call, on 2 Nov 2026 (UTC).");
  });

  it("to a provider asks for a trace by Call-ID and names the duty to transmit", () => {
    const { body } = caseLetter({ kind: "lost_notice", blocker: "Carrier A", detail }, facts);
    expect(body).toContain("To Carrier A");
    expect(body).toContain("SIP trace of these calls by their Call-ID");
    expect(body).toContain("64.1200(k)(9)");
    expect(body).toContain("calls.csv:7, Call-ID [from our file]");
  });

  it("to an engine says what was seen, what the number is for, and leaves open what only its sender knows", () => {
    const { body } = caseLetter({ kind: "label", blocker: "hiya", detail }, facts);
    expect(body).toContain("To Hiya");
    expect(body).toContain("“Spam Risk” (AT&T) on 2026-11-10");
    expect(body).toContain("1,400 calls, 50 a day on average");
    expect(body).toContain("Free Caller Registry since 1 Nov 2026");
    expect(body).toContain("[what, since when]");
  });

  it("does without what nobody knows", () => {
    const bare: LetterFacts = {
      ...facts,
      purpose: "",
      calls: { count: 0, first: "", last: "", lines: [] },
      volume: null,
      registrations: [],
    };
    const empty: CaseDetail = { contact: null, carrier: "", label: null };
    for (const kind of ["block", "label", "lost_notice"] as const) {
      const { body } = caseLetter({ kind, blocker: "", detail: empty }, bare);
      expect(body).not.toMatch(/null|undefined|NaN|\n{3}/);
    }
  });
});
