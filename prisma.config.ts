import { defineConfig } from "prisma/config";

// `prisma generate`, `validate` and `format` run in WebAssembly, yet the command line insists on a native schema engine
// (a download) before it starts. Any existing file satisfies it. Migrations never go this way: see lib/platform/migrations.
if (process.argv.some((word) => ["generate", "validate", "format"].includes(word)))
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "" },
});
