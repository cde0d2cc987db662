import { describe, expect, it } from "vitest";
import { describeRules } from "@/lib/outcome/describe-rules";
import { OUTCOMES } from "@/lib/outcome/outcome";
import { RULES } from "@/lib/outcome/rules";

describe("the published description of the rules", () => {
  it("is the file in docs, word for word", async () => {
    await expect(describeRules()).toMatchFileSnapshot("../../docs/classification.md");
  });

  it("lists every rule in its order and every outcome", () => {
    const text = describeRules();
    const places = RULES.map(({ id }, index) => text.indexOf(`| ${index + 1} | \`${id}\` |`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    for (const outcome of OUTCOMES) expect(text).toContain(`| \`${outcome}\` |`);
  });
});

describe("the table of rules", () => {
  it("has a name of its own for each rule", () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  });

  it("leaves the slash to exceptions", () => {
    for (const { id } of RULES) expect(id).toMatch(/^[a-z0-9-]+$/);
  });
});
