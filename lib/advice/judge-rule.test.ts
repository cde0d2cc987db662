import { describe, expect, it } from "vitest";
import { missing, read } from "@/lib/advice/advice-rule";
import { DEFAULT_SETTINGS } from "@/lib/advice/advice-settings";
import { adviceRule } from "@/lib/advice/catalogue";
import { judgeRule } from "@/lib/advice/judge-rule";
import { share } from "@/lib/advice/reading";

const rule = adviceRule("short-calls");
if (rule === null) throw new Error("no rule");
const off = { ...DEFAULT_SETTINGS, rules: new Map([["short-calls", { thresholds: {}, isOff: true }]]) };
const strict = {
  ...DEFAULT_SETTINGS,
  rules: new Map([["short-calls", { thresholds: { "warn-share": 0.01 }, isOff: false }]]),
};

describe("a judgement", () => {
  it("says which limits were passed, by which figures", () => {
    expect(judgeRule(rule, read(1_000, { share: share(130, 1_000) }), DEFAULT_SETTINGS)).toEqual({
      kind: "fires",
      level: "warn",
      evidence: {
        n: 1_000,
        readings: [
          {
            name: "share",
            value: 0.13,
            low: expect.closeTo(0.1106, 3),
            high: expect.closeTo(0.1523, 3),
            hits: 130,
            n: 1_000,
            unit: "share",
            passed: ["warn-share"],
          },
        ],
      },
    });
  });

  it("follows the organisation's own limits", () => {
    const measured = read(1_000, { share: share(30, 1_000) });
    expect(judgeRule(rule, measured, DEFAULT_SETTINGS).kind).toBe("quiet");
    expect(judgeRule(rule, measured, strict)).toMatchObject({ kind: "fires", level: "warn" });
    expect(judgeRule(rule, read(1_000, { share: share(900, 1_000) }), off)).toEqual({ kind: "off" });
  });

  it("waits for evidence, and passes on what is missing", () => {
    const few = read(99, { share: share(99, 99) });
    expect(judgeRule(rule, few, DEFAULT_SETTINGS)).toEqual({
      kind: "too_few",
      n: 99,
      needed: 100,
      of: "answered calls",
    });
    expect(judgeRule(rule, missing("talk time", "Ask."), DEFAULT_SETTINGS)).toEqual({
      kind: "missing",
      column: "talk time",
      how: "Ask.",
    });
  });
});
