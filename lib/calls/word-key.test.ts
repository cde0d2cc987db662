import { describe, expect, it } from "vitest";
import { wordKey } from "@/lib/calls/word-key";

describe("the key of a word", () => {
  it.each([
    ["NO ANSWER", "noanswer"],
    ["no-answer", "noanswer"],
    ["No_Answer [19]", "noanswer"],
    ["busy (17) ", "busy"],
    ["  ", ""],
    ["Größe 3", "große3"],
    ["Sans réponse", "sansreponse"],
    ["VENDOR_403", "vendor403"],
  ])("%j is %j", (word, key) => {
    expect(wordKey(word)).toBe(key);
  });

  it("is read from the first 80 characters only", () => {
    expect(wordKey("a".repeat(340_000))).toHaveLength(80);
  });
});
