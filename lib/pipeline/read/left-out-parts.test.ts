import { expect, it } from "vitest";
import { Checkpoint } from "@/lib/intake/import/checkpoint.schema";
import { leftOutWarnings, withLeftOut } from "@/lib/pipeline/read/left-out-parts";

const REFUSED = { code: "no_records", message: "The file has no rows.", needsMapping: false };

function leftOut(count: number): Checkpoint {
  let checkpoint = Checkpoint.parse({});
  for (let part = 1; part <= count; part += 1) checkpoint = withLeftOut(checkpoint, `part ${part}`, REFUSED);
  return checkpoint;
}

it("tells of each part by its name", () => {
  expect(leftOutWarnings(leftOut(0))).toEqual([]);
  expect(leftOutWarnings(leftOut(2))).toEqual([
    { code: "no_records", message: "part 1: The file has no rows." },
    { code: "no_records", message: "part 2: The file has no rows." },
  ]);
});

it.each([
  [101, "1 more file of the archive was left out as well."],
  [103, "3 more files of the archive were left out as well."],
])("names a hundred of %i, and counts the rest", (count, last) => {
  const warnings = leftOutWarnings(leftOut(count));
  expect(warnings).toHaveLength(101);
  expect(warnings.at(-1)).toEqual({ code: "more_left_out", message: last });
});
