import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/base/app-error";
import { readQuery } from "@/lib/web/read-query";

const KNOWN = ["q", "limit", "outcome"];
const at = (query: string, known: readonly string[] | null = KNOWN) =>
  readQuery(`http://localhost/api/v1/calls${query}`, known);
const refusalOf = (query: string, known?: readonly string[]) => {
  try {
    return at(query, known);
  } catch (error) {
    return error;
  }
};

describe("readQuery", () => {
  it.each([
    ["", {}],
    ["?limit=5&q=a+b%26", { limit: "5", q: "a b&" }],
    ["?q=", { q: "" }],
  ])("of %j is by name", (query, expected) => {
    expect(at(query)).toEqual(expected);
  });

  it("refuses what is given more than once, and says what", () => {
    const refusal = refusalOf("?outcome=busy&limit=5&outcome=answered&limit=6&outcome=busy");
    expect(refusal).toBeInstanceOf(AppError);
    expect(refusal).toMatchObject({
      code: "bad_request",
      problems: ["outcome", "limit"].map((path) => ({ path, message: "This is given more than once" })),
    });
  });

  it("refuses what is not known, and says what is", () => {
    const message = "There is no such parameter here; there are q, limit, outcome";
    expect(refusalOf("?outcom=busy&limit=5&Limit=5&outcom=answered")).toMatchObject({
      code: "bad_request",
      message: `outcom: ${message}`,
      problems: ["outcom", "Limit"].map((path) => ({ path, message })),
    });
    expect(refusalOf("?dryRun=true", [])).toMatchObject({
      message: "dryRun: There is no such parameter here, nor any other",
    });
  });

  it("repeats neither endless names nor endlessly many", () => {
    const many = Array.from({ length: 500 }, (_, at) => `${"x".repeat(500)}${at}=`).join("&");
    expect(JSON.stringify(refusalOf(`?${many}`)).length).toBeLessThan(10_000);
  });

  it("takes any where any may be given", () => {
    expect(at("?utm_source=mail&token=a", null)).toEqual({ utm_source: "mail", token: "a" });
  });
});
