import { expect, it } from "vitest";
import { lostBlocks } from "@/lib/intake/honesty/lost-blocks";

const before = { attempts: 1_000, blocks: 50 };

it("warns where blocks have ended at once, and says how many were to be expected", () => {
  const [warning] = lostBlocks({ attempts: 1_000, blocks: 0 }, before);
  expect(warning?.code).toBe("blocks_ended");
  expect(warning?.message).toContain("would hold 50");
});

it.each([
  ["one block is left", { attempts: 1_000, blocks: 1 }, before],
  ["the file is small", { attempts: 200, blocks: 0 }, before],
  ["few were to be expected", { attempts: 1_000, blocks: 0 }, { attempts: 1_000, blocks: 4 }],
  ["it is the first file", { attempts: 1_000, blocks: 0 }, { attempts: 0, blocks: 0 }],
])("is silent where %s", (_case, now, earlier) => {
  expect(lostBlocks(now, earlier)).toEqual([]);
});
