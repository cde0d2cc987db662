import { describe, expect, it } from "vitest";
import { Column } from "@/lib/score/column";

describe("Column", () => {
  it("keeps what was added, in order, beyond its first size", () => {
    const column = new Column();
    for (let i = 0; i < 3000; i++) column.push(i * 7);
    expect(column.values()).toHaveLength(3000);
    expect(column.values()[2999]).toBe(2999 * 7);
  });

  it("starts empty", () => {
    expect(new Column().values()).toHaveLength(0);
  });
});
