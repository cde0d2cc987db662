import { describe, expect, it } from "vitest";
import { readHiddenCallee, writeHiddenCallee } from "@/lib/calls/hidden-callee";

const TOKEN = "00112233445566778899aabbccddeeff";
const HIDDEN = { tokenHex: TOKEN, mark: "1f5s2zq9" };

describe("a hidden callee", () => {
  it.each(["+1 312", "+44", ""])("is read back with the area %j", (area) => {
    expect(readHiddenCallee(writeHiddenCallee({ ...HIDDEN, area }))).toEqual({ ...HIDDEN, area });
  });

  it.each(["+13125550103", "1001", ""])("is not mistaken for the number %j", (number) => {
    expect(readHiddenCallee(number)).toBeNull();
  });
});
