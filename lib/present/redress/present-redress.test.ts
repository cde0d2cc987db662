import { describe, expect, it } from "vitest";
import { presentCase, presentCaseCall, presentCaseEvent } from "@/lib/present/redress/present-redress";
import { CaseCallItem, CaseEventItem, RedressCaseItem } from "@/lib/present/redress/redress.schema";
import { aCaseCall, aRedressCase } from "@/lib/testing/a-redress-case";

const USER = "01935a00-0000-7000-8000-000000000009";

describe("what the API shows", () => {
  it("of a case is what it promises; of the demo's nobody's name", () => {
    const one = aRedressCase({ assigneeId: USER, sentAt: new Date("2026-11-20T11:00:00Z") });
    const shown = presentCase(one, { isAnonymous: false });
    expect(RedressCaseItem.parse(shown)).toEqual(shown);
    expect(shown).toMatchObject({ assigneeId: USER, sentAt: "2026-11-20T11:00:00.000Z", carrier: "Carrier A" });
    expect(presentCase(one, { isAnonymous: true }).assigneeId).toBeNull();
  });

  it("of a call is never its callee", () => {
    const call = { ...aCaseCall(), rowSha256: "a".repeat(64), sealedCallee: "sealed text" };
    const shown = presentCaseCall(call);
    expect(CaseCallItem.parse(shown)).toEqual(shown);
    expect(shown).toMatchObject({ callee: "+1 415 •••", isSealed: true });
    expect(JSON.stringify(shown)).not.toMatch(/sealed text|00000000-0000/);
  });

  it("of an event of the demo is nobody's name", () => {
    const detail = {
      ...{ text: "x", reference: "", way: "", item: "", isDone: false, outcome: "", calls: 0 },
      at: "2026-12-01T00:00:00.000Z",
      sentAt: null,
      answeredAt: null,
    };
    const event = {
      id: USER,
      at: new Date("2026-11-20T10:00:00Z"),
      kind: "assigned",
      author: "Ada",
      assignee: "Ben",
      detail,
    };
    const shown = presentCaseEvent(event, { isAnonymous: false });
    expect(CaseEventItem.parse(shown)).toEqual(shown);
    expect(shown).toMatchObject({ author: "Ada", assignee: "Ben", followUpAt: "2026-12-01T00:00:00.000Z" });
    expect(presentCaseEvent(event, { isAnonymous: true })).toMatchObject({ author: null, assignee: null });
  });
});
