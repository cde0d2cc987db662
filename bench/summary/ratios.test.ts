import { expect, it } from "vitest";
import { ratioRows } from "@/bench/summary/ratios";

const of = (rows: ReturnType<typeof ratioRows>, bench: string) => rows.filter((row) => row.bench === bench);

it("puts what was measured beside what it aims at, either way", () => {
  const rows = ratioRows({ load: { speedOfLone: 0.71234, loaded: { reading: { p95: 251, errors: 0 } } } });
  expect(of(rows, "load").map(({ found, aim, isReached }) => [found, aim, isReached])).toEqual([
    [251, "≤ 250", false],
    [0, "≤ 0", true],
    [0.712, "≥ 0.6", true],
  ]);
});

it("has no figure for what was not measured, or could not be", () => {
  const rows = of(ratioRows({ dashboard: { worst: { p95: null } } }), "dashboard");
  expect(rows.map(({ found, isReached }) => [found, isReached])).toEqual([
    [null, null],
    [null, null],
  ]);
});

it("finds a place in a list", () => {
  expect(of(ratioRows({ detection: { results: [{ detected: 0.895 }] } }), "detection")[0]?.found).toBe(0.895);
});
