import { describe, expect, it } from "vitest";
import {
  afterStep,
  answeredProblem,
  type CaseState,
  type CaseStep,
  firstDue,
  sentProblem,
} from "@/lib/redress/case-step";
import type { RedressKind } from "@/lib/redress/redress-case";

const NOW = new Date("2026-11-20T10:00:00Z");
const draft: CaseState & { kind: RedressKind; blocker: string } = {
  kind: "block",
  blocker: "redress.example",
  status: "draft",
  outcome: null,
  sentAt: null,
  dueAt: NOW,
  closedAt: null,
  assigneeId: null,
};
const closed = { ...draft, status: "closed", outcome: "rejected", closedAt: NOW, dueAt: null } as const;
const sent = { kind: "sent", way: "web_form", reference: "", text: "" } as const;
const close = { kind: "closed", outcome: "redressed", text: "" } as const;

describe("a case", () => {
  it.each([
    ["block", "redress.example", "2026-11-21T10:00:00Z"],
    ["label", "hiya", "2026-11-27T10:00:00Z"],
    ["label", "nobody", "2026-11-27T10:00:00Z"],
    ["lost_notice", "Carrier A", "2026-11-27T10:00:00Z"],
  ] as const)("of kind %s to %s is looked at again by %s once sent", (kind, blocker, due) => {
    const after = afterStep({ ...draft, kind, blocker }, sent, NOW);
    expect(after).toMatchObject({ ok: true, value: { status: "sent", sentAt: NOW, dueAt: new Date(due) } });
  });

  it("counts its time from when it was sent, not from when that was noted", () => {
    const sentAt = new Date("2026-11-19T09:00:00Z");
    expect(afterStep(draft, { ...sent, sentAt }, NOW)).toMatchObject({
      value: { status: "sent", sentAt, dueAt: new Date("2026-11-20T09:00:00Z") },
    });
  });

  it.each([
    ["2026-11-20T10:00:00Z", null],
    ["2026-11-19T09:00:00Z", null],
    ["2026-10-23T10:00:00Z", null],
    ["2026-11-20T10:00:01Z", "ahead"],
    ["2026-10-23T09:59:59Z", "four weeks before the case was opened"],
  ])("can have been sent at %s, or is told why not: %s", (at, why) => {
    const problem = sentProblem(new Date(at), NOW, NOW);
    if (why === null) expect(problem).toBeNull();
    else expect(problem).toContain(why);
  });

  it("is answered once it was sent, and waits a week then", () => {
    const answered: CaseStep = { kind: "answered", reference: "", text: "" };
    expect(afterStep(draft, answered, NOW)).toMatchObject({ ok: false });
    expect(afterStep({ ...draft, status: "sent" }, answered, NOW)).toMatchObject({
      ok: true,
      value: { status: "answered", dueAt: new Date("2026-11-27T10:00:00Z") },
    });
  });

  it("waits a week from when the answer came, not from when that was noted", () => {
    const answeredAt = new Date("2026-11-19T09:00:00Z");
    const answered: CaseStep = { kind: "answered", reference: "", text: "", answeredAt };
    expect(afterStep({ ...draft, status: "sent" }, answered, NOW)).toMatchObject({
      value: { status: "answered", dueAt: new Date("2026-11-26T09:00:00Z") },
    });
  });

  it.each([
    ["2026-11-20T10:00:00Z", null],
    ["2026-11-19T09:00:00Z", null],
    ["2026-11-20T10:00:01Z", "ahead"],
    ["2026-11-19T08:59:59Z", "before the request was sent"],
  ])("can have been answered at %s, or is told why not: %s", (at, why) => {
    const problem = answeredProblem(new Date(at), new Date("2026-11-19T09:00:00Z"), NOW);
    if (why === null) expect(problem).toBeNull();
    else expect(problem).toContain(why);
  });

  it("closes with an outcome, and nobody has to look again", () => {
    expect(afterStep(draft, close, NOW)).toMatchObject({
      ok: true,
      value: { status: "closed", outcome: "redressed", closedAt: NOW, dueAt: null },
    });
  });

  it("that is closed takes notes and can be reopened, and nothing else", () => {
    expect(afterStep(closed, sent, NOW)).toMatchObject({ ok: false });
    expect(afterStep(closed, close, NOW)).toMatchObject({ ok: false });
    expect(afterStep(closed, { kind: "note", text: "x" }, NOW)).toMatchObject({
      ok: true,
      value: { status: "closed" },
    });
    expect(afterStep(closed, { kind: "reopened", text: "" }, NOW)).toMatchObject({
      ok: true,
      value: { status: "draft", outcome: null, closedAt: null, dueAt: firstDue(NOW) },
    });
    expect(afterStep(draft, { kind: "reopened", text: "" }, NOW)).toMatchObject({ ok: false });
  });

  it("takes an owner, a day to look again and ticks without moving on", () => {
    const at = new Date("2026-12-01T00:00:00Z");
    expect(afterStep(draft, { kind: "follow_up", at }, NOW)).toMatchObject({ value: { status: "draft", dueAt: at } });
    expect(afterStep(draft, { kind: "assigned", assigneeId: "u" }, NOW)).toMatchObject({ value: { assigneeId: "u" } });
    expect(afterStep(draft, { kind: "ticked", item: "a", isDone: true }, NOW)).toMatchObject({ value: { dueAt: NOW } });
  });
});
