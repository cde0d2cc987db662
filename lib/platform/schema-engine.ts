import fs from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type * as EngineModule from "@prisma/schema-engine-wasm/schema_engine_bg";
import { connectionConfig } from "@/lib/platform/connection-config";
import { MigrationAdapter } from "@/lib/platform/migration-adapter";

type EngineClass = typeof EngineModule.SchemaEngine;
/** Prisma's migration engine, compiled to WebAssembly: the same engine as the native one, without a download. */
export type SchemaEngine = EngineModule.SchemaEngine;

/** How the migrations that were applied and those of the folder differ. */
export type HistoryDiagnostic = EngineModule.HistoryDiagnostic;

/** The files of the Prisma schema. */
export type SchemaFiles = { path: string; content: string }[];

let engineClass: Promise<EngineClass> | undefined;

/** An engine on a database, until it is closed. */
export interface OpenEngine {
  readonly engine: SchemaEngine;
  /** Ends its connection, on which it holds a lock that other engines wait for ten seconds, and no longer. */
  close(): Promise<void>;
}

/** Opens the engine on the database behind `url`, with `schemas` as the wished-for state. */
export async function openSchemaEngine(url: string, schemas: SchemaFiles): Promise<OpenEngine> {
  engineClass ??= loadEngine();
  const Engine = await engineClass;
  const adapter = new MigrationAdapter(connectionConfig(url));
  const factory = bindMigrationAwareSqlAdapterFactory(adapter);
  const datamodels = schemas.map((file): [string, string] => [file.path, file.content]);
  return { engine: await Engine.new({ datamodels }, () => undefined, factory), close: () => adapter.close() };
}

async function loadEngine(): Promise<EngineClass> {
  keepPanicMessages();
  // The package's main entry imports the .wasm file as a module, which plain Node does not do: load it by hand.
  const require = createRequire(import.meta.url);
  const script = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const [runtime, bytes] = await Promise.all([
    import("@prisma/schema-engine-wasm/schema_engine_bg"),
    fs.readFile(path.join(path.dirname(script), "schema_engine_bg.wasm")),
  ]);
  const imports: unknown = { "./schema_engine_bg.js": withPatientTimers(runtime) };
  const { instance } = await WebAssembly.instantiate(bytes, imports as WebAssembly.Imports);
  runtime.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
  return runtime.SchemaEngine;
}

/** The engine never clears the ten-second limit of its lock; that timer must not keep a process from ending. */
function withPatientTimers(runtime: object): object {
  const members = Object.entries(runtime).map(([name, member]) => [
    name,
    name.startsWith("__wbg_setTimeout_") ? (run: () => void, ms: number) => setTimeout(run, ms).unref() : member,
  ]);
  return Object.fromEntries(members);
}

/** The engine's panic hook calls this global; without it the message of a panic is lost. */
function keepPanicMessages(): void {
  let last = "";
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message: (message: string) => {
        last = message;
      },
      get: () => last,
    },
  });
}
