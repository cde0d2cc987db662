import { describe, expect, it } from "vitest";
import { idReader } from "@/lib/intake/row/read-id";

const idOf = idReader([0]);

describe("idReader", () => {
  it.each(["1.23457E+12", "1,79189e+09", "2E+15", ' ="1.23457E+12" '])(
    "takes %j, a rounded number, for none",
    (cell) => {
      expect(idOf([cell])).toBe("");
    },
  );

  it.each(["1791885600.1", "12345E10", "a1.2E+12", "1.2E+12-b", "7+12", "CA1e+12"])("keeps %j", (cell) => {
    expect(idOf([cell])).toBe(cell);
  });
});
