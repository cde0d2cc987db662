import { describe, expect, it } from "vitest";
import { z } from "zod";
import vectors from "@/lib/outcome/classification-vectors.json";
import { createClassifier } from "@/lib/outcome/classifier";
import { classify } from "@/lib/outcome/classify";
import { OUTCOMES } from "@/lib/outcome/outcome";
import { RULES } from "@/lib/outcome/rules";
import { signalSchema } from "@/lib/outcome/signal.schema";

const cases = z.array(z.object({ name: z.string(), signal: z.unknown(), expect: z.looseObject({}) })).parse(vectors);
const remembering = createClassifier();

describe("the classification vectors", () => {
  it.each(cases)("$name", ({ signal, expect: expected }) => {
    const read = signalSchema.parse(signal);
    expect(classify(read)).toMatchObject(expected);
    expect(remembering(read)).toEqual(classify(read));
    expect(remembering(read)).toEqual(classify(read));
  });

  it("has a name of its own for each case", () => {
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  });

  it("makes every rule fire, and nothing but rules", () => {
    const fired = new Set(cases.map(({ signal }) => classify(signalSchema.parse(signal)).ruleId));
    expect([...fired].sort()).toEqual(RULES.map(({ id }) => id).sort());
  });

  it("reaches every outcome", () => {
    const reached = new Set(cases.map(({ signal }) => classify(signalSchema.parse(signal)).outcome));
    expect([...reached].sort()).toEqual([...OUTCOMES].sort());
  });
});
