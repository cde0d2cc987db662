import { expect, it } from "vitest";
import { download } from "@/lib/web/download";

it.each([
  ["csv", "text/csv; charset=utf-8"],
  ["ndjson", "application/x-ndjson"],
  ["pdf", "application/pdf"],
] as const)("hands out a file ending in %s as what it is", async (ending, type) => {
  const response = download("a,b\n", "calls-clinic", ending);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe(type);
  expect(response.headers.get("content-disposition")).toBe(`attachment; filename="calls-clinic.${ending}"`);
  expect(await response.text()).toBe("a,b\n");
});
