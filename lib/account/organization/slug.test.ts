import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { freeSlug, slugOf } from "@/lib/account/organization/slug";

describe("slugOf", () => {
  it.each([
    ["Ada's Clinic", "ada-s-clinic"],
    ["  Ben & Söhne GmbH  ", "ben-sohne-gmbh"],
    ["---", "organization"],
    ["", "organization"],
    ["株式会社", "organization"],
    ["a".repeat(80), "a".repeat(40)],
    [`${"a".repeat(39)} b`, "a".repeat(39)],
  ])("writes %j as %j", (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it("is fit for a URL whatever the name, and stays as it is when done twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        const slug = slugOf(name);
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slugOf(slug)).toBe(slug);
      }),
    );
  });
});

describe("freeSlug", () => {
  it("keeps a slug that nobody has", () => {
    expect(freeSlug("clinic", new Set(["agency"]))).toBe("clinic");
  });

  it("counts on from two past those that are taken", () => {
    expect(freeSlug("clinic", new Set(["clinic", "clinic-2", "clinic-4"]))).toBe("clinic-3");
  });
});
