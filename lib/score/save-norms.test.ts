import { describe, expect, it } from "vitest";
import { addRatio, emptyNormSums } from "@/lib/score/norm-sums";
import { restoreNorms, saveNorms } from "@/lib/score/save-norms";

function someSums() {
  const sums = emptyNormSums(20_000, ["Renewals", "__proto__", "never used"], ["", "Northstar Mobile"]);
  addRatio(sums.answers, 0, 1 / 3, 7);
  addRatio(sums.answers, 1, 5, 11);
  addRatio(sums.blocks, 1, 2, 13);
  addRatio(sums.hourFactor, 23, 3, 4);
  return sums;
}
const asStored = () => JSON.parse(JSON.stringify(saveNorms(someSums())));

describe("saveNorms", () => {
  it("comes back exactly, whatever a campaign is called", () => {
    const names = { campaigns: ["Renewals", "__proto__", "never used"], carriers: ["", "Northstar Mobile"] };
    expect(restoreNorms(asStored(), names)).toEqual(someSums());
  });

  it("takes the positions of the table at hand and keeps what the table does not name", () => {
    const restored = restoreNorms(asStored(), { campaigns: ["A new one", "Renewals"], carriers: ["Northstar Mobile"] });
    expect(restored.campaigns).toEqual(["A new one", "Renewals", "__proto__"]);
    expect([...restored.answers.base]).toEqual([0, 7, 11]);
    expect([...restored.blocks.base]).toEqual([13]);
  });

  it("leaves out what was never used", () => {
    expect(Object.keys(saveNorms(someSums()).answers)).toEqual(["Renewals", "__proto__"]);
  });
});
