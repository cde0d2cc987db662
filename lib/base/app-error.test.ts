import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/base/app-error";

describe("AppError", () => {
  it("carries what a caller may see, and the cause for the log", () => {
    const cause = new Error("disk");
    const error = new AppError("conflict", "It is in already.", {
      extension: { importId: "1" },
      problems: [{ path: "a", message: "b" }],
      cause,
    });
    expect(error).toMatchObject({
      name: "AppError",
      code: "conflict",
      message: "It is in already.",
      extension: { importId: "1" },
      cause,
    });
    expect(error.problems).toHaveLength(1);
    expect(new AppError("not_found", "No.")).toMatchObject({ problems: [], extension: {} });
  });
});
