import { describe, expect, it } from "vitest";
import { UploadError } from "@/lib/intake/upload/upload-error";

describe("UploadError", () => {
  it("is an error with a code to decide by and a message to show", () => {
    const error = new UploadError("truncated", "The file is cut off.");
    expect(error).toBeInstanceOf(Error);
    expect({ name: error.name, code: error.code, message: error.message }).toEqual({
      name: "UploadError",
      code: "truncated",
      message: "The file is cut off.",
    });
  });
});
