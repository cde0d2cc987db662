import { describe, expect, it } from "vitest";
import { names } from "@/scripts/house/rules/names";
import { findingsIn } from "@/scripts/house/testing";

const found = (path: string) => findingsIn(names, path, "").map(({ message }) => message);

describe("names", () => {
  it.each([
    "lib/score/utils.ts",
    "lib/score/score-utils.ts",
    "lib/score/helpers/level.ts",
    "lib/score/helper.ts",
    "lib/calls/common.ts",
    "lib/calls/misc.ts",
    "lib/platform/queue-manager.ts",
    "components/shared/badge.tsx",
    "e2e/pages/test-helpers.ts",
  ])("refuses the empty word in %s", (path) => {
    expect(found(path)).toHaveLength(1);
  });

  it.each(["lib/score/index.ts", "components/ui/index.tsx", "scripts/house/index.mjs"])(
    "refuses the barrel %s",
    (path) => {
      expect(found(path)).toEqual(["There are no barrels; import from the file that holds the thing."]);
    },
  );

  it.each([
    "lib/score/scoreCallerId.ts",
    "lib/score/ScoreCallerId.ts",
    "lib/score/score_caller_id.ts",
    "components/CallerIds/badge.tsx",
    "lib/score/-level.ts",
  ])("refuses %s, which is not kebab-case", (path) => {
    expect(found(path)).toHaveLength(1);
    expect(found(path)[0]).toMatch(/is not kebab-case/);
  });

  it.each([
    "lib/score/score-caller-id.ts",
    "lib/score/score.store.db.test.ts",
    "lib/alert/channels/webhook/webhook.gateway.ts",
    "lib/calls/q850.ts",
    "app/(signed-in)/caller-ids/[callerId]/page.tsx",
    "app/api/v1/[...path]/route.ts",
    "app/@modal/(.)imports/page.tsx",
    "app/not-found.tsx",
    "next.config.ts",
    ".dependency-cruiser.cjs",
    "scripts/run-ts.mjs",
    "bench/classify.ts",
  ])("lets %s pass", (path) => {
    expect(found(path)).toEqual([]);
  });
});
