import { describe, expect, it } from "vitest";
import { describeScore } from "@/lib/score/describe-score";
import { SCORE } from "@/lib/score/score-constants";

describe("describeScore", () => {
  it("is what docs/score.md says", async () => {
    await expect(describeScore()).toMatchFileSnapshot("../../docs/score.md");
  });

  it("names every severity and band with its number", () => {
    const text = describeScore();
    for (const weight of Object.values(SCORE.severity)) expect(text).toContain(`${weight}`);
    for (const from of Object.values(SCORE.bands)) expect(text).toContain(`from ${from}`);
  });
});
