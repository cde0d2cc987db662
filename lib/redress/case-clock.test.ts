import { describe, expect, it } from "vitest";
import { caseClocks } from "@/lib/redress/case-clock";
import type { RedressCase } from "@/lib/redress/redress-case";

const SENT = new Date("2026-11-20T10:00:00Z");
const one: Pick<RedressCase, "kind" | "blocker" | "status" | "sentAt" | "dueAt" | "detail"> = {
  kind: "block",
  blocker: "redress.example",
  status: "sent",
  sentAt: SENT,
  dueAt: new Date("2026-11-21T10:00:00Z"),
  detail: { contact: null, carrier: "", label: null },
};
const lastCallAt = new Date("2026-11-01T10:00:00Z");
const clocks = (wish: Partial<typeof one>, now: string, answers: readonly Date[] = []) =>
  caseClocks({ ...one, ...wish }, { answers, lastCallAt }, new Date(now)).map(({ id, at, state }) => [
    id,
    at?.toISOString().slice(0, 16) ?? null,
    state,
  ]);

describe("the clocks of a block", () => {
  it("run a day for the status, and 28 for the list of blocked calls", () => {
    expect(clocks({}, "2026-11-21T09:59:00Z")).toEqual([
      ["status_update", "2026-11-21T10:00", "running"],
      ["blocked_list", "2026-11-29T10:00", "running"],
      ["follow_up", "2026-11-21T10:00", "running"],
    ]);
    expect(clocks({}, "2026-11-29T10:00:00Z").map(([, , state]) => state)).toEqual(["over", "over", "over"]);
  });

  it("have not begun before it is sent, and are kept by an answer to the last sending alone", () => {
    expect(clocks({ sentAt: null }, "2026-11-21T09:59:00Z")[0]).toEqual(["status_update", null, "not_begun"]);
    expect(clocks({}, "2026-11-25T00:00:00Z", [SENT])[0]?.[2]).toBe("kept");
    expect(clocks({}, "2026-11-25T00:00:00Z", [new Date("2026-11-20T09:59:59Z")])[0]?.[2]).toBe("over");
  });

  it("tell an answer that came late, by the first answer alone", () => {
    const [inTime, late] = [new Date("2026-11-21T10:00:00Z"), new Date("2026-11-21T10:00:01Z")];
    expect(clocks({}, "2026-11-25T00:00:00Z", [late])[0]?.[2]).toBe("late");
    expect(clocks({}, "2026-11-25T00:00:00Z", [late, inTime])[0]?.[2]).toBe("kept");
  });

  it("stand still once it is closed", () => expect(clocks({ status: "closed" }, "2026-11-21T00:00:00Z")).toEqual([]));
});

describe("the clocks of a label", () => {
  const label = { text: "Spam Risk", where: "AT&T", seenAt: "2026-11-10T00:00:00Z" };
  it("are the engine's and the sighting's, and no law's", () => {
    const wish = { kind: "label", blocker: "hiya", detail: { ...one.detail, label } } as const;
    expect(clocks(wish, "2026-11-21T00:00:00Z")).toEqual([
      ["engine", "2026-11-27T10:00", "running"],
      ["sighting", "2026-12-10T00:00", "running"],
      ["follow_up", "2026-11-21T10:00", "running"],
    ]);
    expect(caseClocks({ ...one, ...wish }, { answers: [], lastCallAt }, SENT).some((c) => c.isLegal)).toBe(false);
  });
});
