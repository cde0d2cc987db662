import path from "node:path";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;

// A zone with an odd offset: code that forgets to name its time zone fails here, loudly.
process.env.TZ = "Asia/Kathmandu";

export default defineConfig({
  resolve: { alias: { "@": root, "server-only": path.join(root, "lib/testing/empty.ts") } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          // Plain functions share a process well; a fresh one for each file would take four times the processor.
          pool: "threads",
          maxWorkers: 2,
          isolate: false,
          testTimeout: 30_000,
          env: { LOG_LEVEL: "silent" },
          include: ["{lib,components,scripts,bench}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.db.test.ts", "node_modules/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          sequence: { groupOrder: 1 },
          include: ["lib/**/*.db.test.ts"],
          globalSetup: ["lib/testing/database-setup.ts"],
          pool: "forks",
          maxWorkers: 2,
          // As above: loading the product anew for each file took a third of the time. See lib/testing/test-database.ts.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
