import { describe, expect, it } from "vitest";
import { caseEventRow } from "@/lib/present/redress/case-event-row";
import type { CaseEventItem } from "@/lib/present/redress/redress.schema";

const event = (wish: Partial<CaseEventItem>): CaseEventItem => ({
  id: "01935a00-0000-7000-8000-000000000003",
  at: "2026-11-20T10:00:00.000Z",
  kind: "opened",
  author: "Ada",
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
const row = (wish: Partial<CaseEventItem>) => caseEventRow(event(wish), "UTC", (item) => `Do ${item}.`);

describe("a line of the log", () => {
  it.each<[Partial<CaseEventItem>, string]>([
    [{}, "Opened by Ada."],
    [{ author: null }, "Opened."],
    [{ kind: "calls_added", calls: 1 }, "1 call added as evidence by Ada."],
    [{ kind: "sent", way: "email", reference: "T-1" }, "Sent by e-mail by Ada. Reference: T-1."],
    [{ kind: "sent", way: "email", sentAt: "2026-11-20T09:51:00.000Z" }, "Sent by e-mail by Ada."],
    [
      { kind: "sent", way: "phone", sentAt: "2026-11-19T09:00:00.000Z" },
      "Sent by telephone on 19 Nov 2026, 09:00, noted by Ada.",
    ],
    [{ kind: "answered" }, "Answer noted by Ada."],
    [{ kind: "answered", answeredAt: "2026-11-20T09:51:00.000Z" }, "Answer noted by Ada."],
    [{ kind: "answered", answeredAt: "2026-11-19T09:00:00.000Z" }, "Answered on 19 Nov 2026, 09:00, noted by Ada."],
    [{ kind: "ticked", item: "pause", isDone: true }, "Ticked off by Ada: “Do pause”."],
    [
      { kind: "follow_up", followUpAt: "2026-12-01T00:00:00.000Z" },
      "To be looked at again on 1 Dec 2026, 00:00, set by Ada.",
    ],
    [{ kind: "assigned", assignee: "Ben" }, "Given to Ben by Ada."],
    [{ kind: "assigned" }, "Given to nobody by Ada."],
    [{ kind: "callees_sealed", calls: 2 }, "Dialled numbers of 2 calls added, kept sealed by Ada."],
    [{ kind: "closed", outcome: "redressed" }, "Closed as redressed by Ada."],
    [{ kind: "reopened" }, "Reopened by Ada."],
    [{ kind: "of a later version" }, "of a later version by Ada."],
  ])("of %j reads %s", (wish, sentence) => expect(row(wish).sentence).toBe(sentence));

  it("shows what somebody wrote, and what they tried to hide", () => {
    expect(row({ kind: "note", text: "a\u202eb" }).text).toBe("a⟨U+202E⟩b");
    expect(row({ kind: "note" }).text).toBeNull();
    expect(row({ kind: "note", author: "A\u202eda" }).sentence).toBe("Noted by A⟨U+202E⟩da.");
  });
});
