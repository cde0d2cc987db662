import { expect, it } from "vitest";
import { presentCase } from "@/lib/present/redress/present-redress";
import { caseRow } from "@/lib/present/redress/redress-page";
import { aRedressCase } from "@/lib/testing/a-redress-case";

it("a case in a list says who is asked, how far it is, and whether it is overdue", () => {
  const shown = (asOf: string, wish = {}) =>
    caseRow(presentCase(aRedressCase(wish), { isAnonymous: false }), "UTC", asOf);
  expect(shown("2026-11-21T09:59:00.000Z")).toEqual({
    id: "01935a00-0000-7000-8000-000000000001",
    number: "+1 312 555 0100",
    kind: "Network block",
    blocker: "redress.example",
    word: { label: "To be sent", tone: "watch" },
    opened: "20 Nov 2026",
    due: { text: "21 Nov 2026, 10:00", isOver: false },
  });
  expect(shown("2026-11-21T10:00:01.000Z").due?.isOver).toBe(true);
  expect(shown("2026-11-21T10:00:01.000Z", { dueAt: null, status: "closed", outcome: "redressed" })).toMatchObject({
    due: null,
    word: { label: "Redressed" },
  });
});
