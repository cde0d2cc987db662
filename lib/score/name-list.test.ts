import { describe, expect, it } from "vitest";
import { NameList } from "@/lib/score/name-list";

describe("NameList", () => {
  it("gives a name one number and its rank in the alphabet", () => {
    const list = new NameList();
    expect(["pear", "apple", "pear", ""].map((name) => list.positionOf(name))).toEqual([0, 1, 0, 2]);
    const { names, rankOf } = list.ranked();
    expect(names).toEqual(["", "apple", "pear"]);
    expect([...rankOf]).toEqual([2, 1, 0]);
  });

  it("takes names that objects would stumble over", () => {
    const list = new NameList();
    expect(["__proto__", "constructor"].map((name) => list.positionOf(name))).toEqual([0, 1]);
  });
});
