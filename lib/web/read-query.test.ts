import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/base/app-error";
import { readQuery } from "@/lib/web/read-query";

const at = (query: string) => readQuery(`http://localhost/api/v1/calls${query}`);

describe("readQuery", () => {
  it.each([
    ["", {}],
    ["?limit=5&q=a+b%26", { limit: "5", q: "a b&" }],
    ["?q=", { q: "" }],
  ])("of %j is by name", (query, expected) => {
    expect(at(query)).toEqual(expected);
  });

  it("refuses what is given more than once, and says what", () => {
    let refusal: unknown;
    try {
      at("?outcome=busy&limit=5&outcome=answered&limit=6&outcome=busy");
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(AppError);
    expect(refusal).toMatchObject({
      code: "bad_request",
      problems: ["outcome", "limit"].map((path) => ({ path, message: "This is given more than once" })),
    });
  });
});
