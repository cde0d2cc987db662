import { expect, it } from "vitest";
import { isPageKey, isRecordsKey, plainKey } from "@/lib/intake/document/json-page";

it("tells records from what stands beside them, in any spelling", () => {
  expect(plainKey("next_page-URL")).toBe("nextpageurl");
  expect(["Calls", "call_records", "from", "total"].filter(isRecordsKey)).toEqual(["Calls", "call_records"]);
  expect(["nextPage", "total_count", "from", "calls"].filter(isPageKey)).toEqual(["nextPage", "total_count"]);
});
