import { describe, expect, it } from "vitest";
import { uploadFile } from "@/components/import/upload-file";

describe("an empty file", () => {
  it("is not sent: what the server says of it is meant for programs", async () => {
    const options = { source: "", timeZone: "UTC", country: "US", again: false };
    const result = await uploadFile(new File([], "empty.csv"), options, () => undefined, new AbortController().signal);
    expect(result).toEqual({ kind: "refused", message: expect.stringContaining("empty"), isFinal: true });
  });
});
