import { createRequire } from "node:module";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { type CruiseResult, cruise } from "@/scripts/arch/cruise";
import { type PlantedFiles, withPlantedTree } from "@/scripts/arch/planted-tree";
import { FLOORS } from "@/scripts/house/file-kind";

const HOUSE = process.cwd();
const SLOW_MS = 60_000;
const imports = (...paths: readonly string[]) => paths.map((one) => `import "${one}";\n`).join("");

/** A file on each floor to be imported, and what a healthy house imports. */
const CLEAN: PlantedFiles = {
  ...Object.fromEntries(FLOORS.map(({ name }) => [`lib/${name}/ground.ts`, "export const ground = 1;\n"])),
  "lib/generated/prisma/client.ts": imports("@prisma/client"),
  "lib/platform/db.ts": imports("pg", "kysely", "@/lib/generated/prisma/client", "node:fs"),
  "lib/account/organization-scope.ts": imports("@/lib/base/ground"),
  "lib/account/audit/audit.store.ts": imports("@/lib/platform/db", "@/lib/account/organization-scope"),
  "lib/calls/caller-id.ts": imports("libphonenumber-js", "@/lib/base/ground"),
  "lib/intake/archive/unpack.gateway.ts": imports("node:fs", "@/lib/calls/caller-id"),
  "lib/outcome/signal.schema.ts": imports("zod", "@/lib/calls/caller-id"),
  "lib/outcome/classify.ts": imports("@/lib/outcome/signal.schema"),
  "lib/ledger/call/call.store.ts": imports("@/lib/platform/db", "@/lib/account/audit/audit.store", "kysely"),
  "lib/ledger/call/call.store.db.test.ts": imports(
    "vitest",
    "@/lib/testing/test-database",
    "@/lib/ledger/call/call.store",
  ),
  "lib/present/overview/overview.loader.ts": imports("@/lib/ledger/call/call.store", "@/lib/score/ground"),
  "lib/pipeline/import/import-upload.ts": imports(
    "@/lib/intake/archive/unpack.gateway",
    "@/lib/ledger/call/call.store",
  ),
  "lib/web/define-route.ts": imports("zod", "next", "@/lib/pipeline/import/import-upload"),
  "lib/worker/main.ts": imports("@/lib/pipeline/import/import-upload"),
  "lib/cli/main.ts": imports("@/lib/pipeline/import/import-upload", "@/lib/worker/ground"),
  "lib/testing/test-database.ts": imports("@/lib/platform/db", "@/lib/pipeline/import/import-upload", "vitest"),
  "components/ui/button.tsx": imports("react", "@/lib/base/ground"),
  "components/calls/table.tsx": imports("@/components/ui/button", "@/lib/outcome/classify"),
  "app/page.tsx": imports("next", "@/lib/present/overview/overview.loader", "@/components/calls/table"),
  "app/api/route.ts": 'export { GET } from "@/lib/web/define-route";\n',
  "bench/import.ts": imports("@/lib/testing/test-database", "@/lib/pipeline/import/import-upload"),
  "scripts/check.ts": imports("vitest", "@/lib/calls/caller-id", "node:fs"),
};

/** One violation each: the rule, the file that breaks it, and what it imports. */
const PLANTS: readonly (readonly [rule: string, file: string, ...imported: string[]])[] = [
  ["no-cycles", "lib/score/egg.ts", "@/lib/score/hen"],
  ["no-unresolvable", "lib/score/lost.ts", "@/lib/score/nowhere"],
  ...FLOORS.slice(0, -2).map(
    ({ name }, index) =>
      [`floor-${name}-looks-down`, `lib/${name}/climb.ts`, `@/lib/${FLOORS[index + 1]?.name}/ground`] as const,
  ),
  ["floor-worker-looks-down", "lib/worker/climb.ts", "@/lib/cli/ground"],
  ["floor-cli-looks-down", "lib/cli/draw.ts", "@/components/ui/button"],
  ["floor-calls-looks-down", "lib/calls/leave.ts", "@/scripts/check"],
  ["only-floors", "lib/score/stray.ts", "@/lib/reports/report"],
  ["pure-stays-pure", "lib/score/store-in-plain.ts", "@/lib/ledger/call/call.store"],
  ["pure-stays-pure", "lib/intake/gateway-in-plain.ts", "@/lib/intake/archive/unpack.gateway"],
  ["pure-stays-pure", "lib/score/platform-in-plain.ts", "@/lib/platform/ground"],
  ["pure-stays-pure", "lib/score/react-in-plain.ts", "react"],
  ["pure-stays-pure", "lib/score/next-in-plain.ts", "next"],
  ["pure-stays-pure", "lib/score/zod-in-plain.ts", "zod"],
  ["pure-stays-pure", "lib/score/prisma-in-plain.ts", "@prisma/client"],
  ["pure-stays-pure", "lib/score/generated-in-plain.ts", "@/lib/generated/prisma/client"],
  ["schemas-know-zod-alone", "lib/score/react.schema.ts", "react"],
  ["schemas-know-zod-alone", "lib/score/store.schema.ts", "@/lib/ledger/call/call.store"],
  ["pure-knows-no-node", "lib/score/node-in-plain.ts", "node:crypto"],
  ["pure-knows-no-node", "lib/score/node.schema.ts", "fs"],
  ["only-stores-touch-the-database", "lib/intake/database.gateway.ts", "@/lib/platform/db"],
  ["only-stores-touch-the-database", "lib/pipeline/database.ts", "@/lib/platform/db"],
  ["only-stores-touch-the-database", "lib/present/database.loader.ts", "kysely"],
  ["only-stores-touch-the-database", "lib/web/database.ts", "pg"],
  ["only-stores-touch-the-database", "lib/worker/database.ts", "@/lib/generated/prisma/client"],
  ["only-stores-touch-the-database", "components/calls/database.tsx", "@prisma/client"],
  ["only-pipeline-composes", "lib/score/neighbour.store.ts", "@/lib/ledger/call/call.store"],
  ["only-pipeline-composes", "lib/alert/neighbour.gateway.ts", "@/lib/intake/archive/unpack.gateway"],
  ["components-never-reach-the-shell", "components/calls/store.tsx", "@/lib/ledger/call/call.store"],
  ["components-never-reach-the-shell", "components/calls/loader.tsx", "@/lib/present/overview/overview.loader"],
  ["components-never-reach-the-shell", "components/calls/web.tsx", "@/lib/web/define-route"],
  ["components-never-reach-the-shell", "components/calls/app.tsx", "@/app/page"],
  ["components-know-no-node", "components/calls/node.tsx", "node:path"],
  ["ui-knows-no-domain", "components/ui/outcome.tsx", "@/lib/outcome/classify"],
  ["ui-knows-no-domain", "components/ui/table.tsx", "@/components/calls/table"],
  ["app-is-thin", "app/store/page.tsx", "@/lib/ledger/call/call.store"],
  ["app-is-thin", "app/pipeline/page.tsx", "@/lib/pipeline/import/import-upload"],
  ["app-is-thin", "app/domain/page.tsx", "@/lib/outcome/classify"],
  ["only-tests-use-testing", "lib/pipeline/testing.ts", "@/lib/testing/test-database"],
  ["only-tests-use-testing", "scripts/testing.ts", "@/lib/testing/test-database"],
  ["product-needs-no-tools", "lib/pipeline/tools.ts", "vitest"],
];

/** What the plants need beside them; a cycle is told once, of one of its files. */
const COMPANIONS: PlantedFiles = {
  "lib/score/hen.ts": imports("@/lib/score/egg"),
  "lib/watch/egg.ts": 'import type { Hen } from "@/lib/watch/hen";\nexport type Egg = Hen;\n',
  "lib/watch/hen.ts": 'import type { Egg } from "@/lib/watch/egg";\nexport type Hen = Egg;\n',
  "lib/reports/report.ts": "",
};

describe("the rules of imports", () => {
  let planted: CruiseResult;

  beforeAll(async () => {
    const plants = Object.fromEntries(PLANTS.map(([, file, ...imported]) => [file, imports(...imported)]));
    planted = await withPlantedTree({ ...CLEAN, ...COMPANIONS, ...plants }, (root) => cruise(root, HOUSE));
  }, SLOW_MS);

  it.each(PLANTS)("%s sees what stands in %s", (rule, file) => {
    expect(planted.violations).toContainEqual(expect.objectContaining({ rule, from: file }));
  });

  it("no-cycles sees a cycle of types", () => {
    expect(planted.violations).toContainEqual(expect.objectContaining({ rule: "no-cycles", from: "lib/watch/egg.ts" }));
  });

  it("accuse nobody else", () => {
    const guilty = new Set([...PLANTS.map(([, file]) => file), ...Object.keys(COMPANIONS)]);
    expect(planted.violations.filter(({ from }) => !guilty.has(from))).toEqual([]);
  });

  it("have a planted violation each", () => {
    const config: unknown = createRequire(import.meta.url)(path.join(HOUSE, ".dependency-cruiser.cjs"));
    const { forbidden } = z.object({ forbidden: z.array(z.object({ name: z.string() })) }).parse(config);
    expect(new Set(PLANTS.map(([rule]) => rule))).toEqual(new Set(forbidden.map(({ name }) => name)));
  });

  it("have nothing to say about the healthy house among them, of which every file was seen", () => {
    expect([...planted.imports.keys()]).toEqual(expect.arrayContaining(Object.keys(CLEAN)));
    expect(Object.keys(CLEAN).filter((file) => planted.violations.some(({ from }) => from === file))).toEqual([]);
  });
});
