import { expect, it } from "vitest";
import { uploadExample } from "@/lib/present/import/upload-example";

it("is a command for the server that shows it", () => {
  const example = uploadExample("https://calls.example.org");
  expect(example).toContain('"https://calls.example.org/api/v1/imports?filename=calls.csv"');
  expect(example.split("\n").map((line) => line.endsWith("\\"))).toEqual([true, true, false]);
});
