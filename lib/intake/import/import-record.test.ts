import { describe, expect, it } from "vitest";
import { IMPORT_STATUSES, isEnded } from "@/lib/intake/import/import-record";

describe("isEnded", () => {
  it("knows the states in which nothing more happens by itself", () => {
    expect(IMPORT_STATUSES.filter(isEnded)).toEqual([
      "completed",
      "completed_with_rejections",
      "needs_mapping",
      "failed",
    ]);
  });
});
