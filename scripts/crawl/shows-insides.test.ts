import { describe, expect, it } from "vitest";
import { showsInsides } from "@/scripts/crawl/shows-insides";

describe("showsInsides", () => {
  it.each([
    "x\n    at foo (file.js:1:2)",
    "/app/node_modules/pg/lib",
    "lib/a.ts:12:3",
    "invalid input syntax for type uuid",
    '<template data-dgst="3140528401"></template>',
    '0:{"a":"$L1"}\n7:E{"digest":"3140528401"}',
  ])("sees %j", (text) => {
    expect(showsInsides(text)).toBe(true);
  });

  it.each([
    '{"detail":"There is no such import.","instance":"/api/v1/imports/x"}',
    '<template data-dgst="NEXT_HTTP_ERROR_FALLBACK;404"></template>',
  ])("lets %j be", (text) => {
    expect(showsInsides(text)).toBe(false);
  });
});
