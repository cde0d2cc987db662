import { describe, expect, it } from "vitest";
import { caseChecklist } from "@/lib/redress/case-checklist";
import { REDRESS_KINDS, type RedressKind } from "@/lib/redress/redress-case";

const steps = (kind: RedressKind, blocker: string) =>
  caseChecklist({ kind, blocker, detail: { contact: null, carrier: "", label: null } });

describe("the checklist", () => {
  it.each(
    REDRESS_KINDS.flatMap((kind) => ["hiya", "tns", "first-orion", ""].map((blocker) => [kind, blocker] as const)),
  )("of a %s asked of %j names each step once, and leads to https alone", (kind, blocker) => {
    const all = steps(kind, blocker);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.every(({ url }) => url === null || url.startsWith("https://"))).toBe(true);
    expect(all.every(({ text }) => text.endsWith("."))).toBe(true);
  });

  it("of a label handles all three engines, whoever showed it", () => {
    for (const blocker of ["hiya", "tns", "first-orion", ""]) {
      const told = steps("label", blocker).map(({ id }) => id);
      for (const engine of ["hiya", "tns", "first-orion"])
        expect(told.some((id) => id.startsWith(engine) || id === `look-${engine}`)).toBe(true);
      expect(told).toContain("registry");
    }
  });

  it("never says to swap the number", () => {
    const told = JSON.stringify(REDRESS_KINDS.map((kind) => steps(kind, "hiya")));
    expect(told).not.toMatch(/(?:use|buy|get|switch to) (?:a )?(?:new|fresh|other|another) number/i);
  });

  it("of a block leads to the page that the header names", () => {
    const contact = {
      via: "603+",
      url: "https://redress.example/form",
      tel: null,
      email: null,
      id: null,
      location: null,
      isConformant: true,
    } as const;
    const all = caseChecklist({ kind: "block", blocker: "x", detail: { contact, carrier: "", label: null } });
    expect(all.find(({ id }) => id === "ask")?.url).toBe("https://redress.example/form");
  });
});
