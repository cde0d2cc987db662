import { describe, expect, it } from "vitest";
import { OUTCOMES } from "@/lib/outcome/outcome";
import { OUTCOME_WORDS } from "@/lib/outcome/outcome-words";

describe("the words of an outcome", () => {
  it.each(OUTCOMES)("%s are complete sentences under a short label", (outcome) => {
    const { label, meaning, standard, causes, action } = OUTCOME_WORDS[outcome];
    expect(label.length).toBeLessThanOrEqual(30);
    expect(standard).not.toBe("");
    for (const sentence of [meaning, causes, action]) expect(sentence).toMatch(/^[A-Z0-9].*\.$/);
  });

  it("have a label of their own each", () => {
    expect(new Set(OUTCOMES.map((outcome) => OUTCOME_WORDS[outcome].label)).size).toBe(OUTCOMES.length);
  });
});
