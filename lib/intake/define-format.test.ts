import { expect, it } from "vitest";
import { defineFormat } from "@/lib/intake/define-format";

it("completes a statement as plainly as can be", () => {
  const format = defineFormat({ id: "x", name: "X", tier: 3, fields: { callee: "to" } });
  expect(format).toMatchObject({
    signature: { required: [], any: [], forbidden: [] },
    headerless: null,
    flatten: null,
    time: { zone: "local", dateOrder: null },
    direction: { kind: "all_outbound" },
    legs: "single",
    keep: [],
    hasExtensions: false,
    recipe: null,
  });
});

it("keeps what is stated, and fills a signature that is stated in part", () => {
  const format = defineFormat({
    id: "x",
    name: "X",
    tier: 1,
    fields: {},
    legs: "dialog",
    signature: { required: ["a"] },
  });
  expect(format).toMatchObject({ legs: "dialog", signature: { required: ["a"], any: [], forbidden: [] } });
});
