import { describe, expect, it } from "vitest";
import { AlertPreferences } from "@/lib/alert/person/alert-preferences.schema";
import { type MailMatter, planMail } from "@/lib/alert/person/plan-mail";

/** A Tuesday, 23:00 in New York. */
const NOW = new Date("2026-11-25T04:00:00Z");
const HOUSE = { mailsPerDay: 3, timeZone: "America/New_York" };
const matter = (change: Partial<MailMatter> = {}): MailMatter => ({
  severity: "high",
  groups: [null],
  ruleQuiet: null,
  ...change,
});
const plan = (preferences: Partial<AlertPreferences>, change: Partial<MailMatter> = {}, mailsToday = 0, now = NOW) => {
  const reader = { preferences: { ...AlertPreferences.parse({}), ...preferences }, mailsToday };
  return planMail(matter(change), reader, HOUSE, now);
};
const NONE = { kind: "none" };
const NIGHT = { quietFromMinutes: 22 * 60, quietToMinutes: 7 * 60 };
const mailAt = (at: string) => ({ kind: "mail", at: new Date(at) });

describe("planMail", () => {
  it.each<[string, Partial<AlertPreferences>, Partial<MailMatter>, object]>([
    ["writes at once to who has chosen nothing", {}, {}, { kind: "mail", at: NOW }],
    ["writes nothing to who wants none", { wantsMail: false }, {}, NONE],
    ["nor how it ended", { wantsMail: false }, { severity: null }, NONE],
    ["writes nothing during a pause", { pausedUntil: "2026-11-26T00:00:00.000Z" }, {}, NONE],
    ["writes again after it", { pausedUntil: "2026-11-25T04:00:00.000Z" }, {}, { kind: "mail", at: NOW }],
    ["leaves out what is not urgent enough", { minSeverity: "critical" }, {}, NONE],
    ["but tells how it ended", { minSeverity: "critical" }, { severity: null }, { kind: "mail", at: NOW }],
    ["leaves out other groups", { groups: ["Sales"] }, { groups: ["Service", null] }, NONE],
    ["tells of a group of theirs", { groups: ["Sales"] }, { groups: ["Service", "Sales"] }, { kind: "mail", at: NOW }],
    ["waits for the end of the night", NIGHT, {}, mailAt("2026-11-25T12:00:00Z")],
    ["waits by their own clock", { ...NIGHT, timeZone: "Europe/Berlin" }, {}, mailAt("2026-11-25T06:00:00Z")],
    ["breaks the night for a critical one", NIGHT, { severity: "critical" }, { kind: "mail", at: NOW }],
    [
      "unless they said no",
      { ...NIGHT, criticalBreaksQuiet: false },
      { severity: "critical" },
      mailAt("2026-11-25T12:00:00Z"),
    ],
    [
      "keeps to the rule's hours as well",
      NIGHT,
      { ruleQuiet: { fromMinutes: 17 * 60, toMinutes: 9 * 60, hasQuietWeekends: true } },
      mailAt("2026-11-25T14:00:00Z"),
    ],
    [
      "gathers for the day",
      { rhythm: "daily", digestHour: 9 },
      { severity: "critical" },
      { kind: "notice", at: new Date("2026-11-25T14:00:00Z"), reason: "digest" },
    ],
    [
      "gathers for the week",
      { rhythm: "weekly", digestWeekday: 1 },
      {},
      { kind: "notice", at: new Date("2026-11-30T13:00:00Z"), reason: "digest" },
    ],
  ])("%s", (_, preferences, change, expected) => {
    expect(plan(preferences, change)).toEqual(expected);
  });

  it("tells together what is beyond the budget, next at eight or eighteen, and after the quiet", () => {
    expect(plan({}, {}, 2)).toEqual({ kind: "mail", at: NOW });
    expect(plan({}, {}, 3)).toEqual({ kind: "notice", at: new Date("2026-11-25T13:00:00Z"), reason: "budget" });
    const late = plan({ quietFromMinutes: 0, quietToMinutes: 10 * 60 }, {}, 3);
    expect(late).toEqual({ kind: "notice", at: new Date("2026-11-25T15:00:00Z"), reason: "budget" });
  });
});
