import { describe, expect, it } from "vitest";
import { unsubscribePage, withToken } from "@/lib/alert/person/recipient-token";

describe("withToken", () => {
  it("gives each reader the address that is theirs, wherever it stands", () => {
    const link = unsubscribePage("https://rw.example");
    expect(withToken(`Stop: ${link}, <a href="${link}">`, "abc-1_2")).toBe(
      'Stop: https://rw.example/unsubscribe?token=abc-1_2, <a href="https://rw.example/unsubscribe?token=abc-1_2">',
    );
  });
});
