import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type pg from "pg";
import { EmbeddedPostgres } from "@/lib/platform/embedded-postgres";
import { onMigrations, openMigrations } from "@/lib/platform/migrations";
import { dropDatabase, onServer, withDatabase } from "@/lib/testing/test-server";

const TEMPLATE = "bench_template";

/** An embedded server of the benchmark's own, with the settings that the product gives it, and a migrated template. */
export interface ScratchServer {
  /** Folder for files, uploads among them; goes with the server. */
  readonly folder: string;
  /** Makes an empty migrated database, with all dirty pages written, and returns its URL. */
  fresh(name: string): Promise<string>;
  drop(name: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts the server. */
export async function scratchServer(): Promise<ScratchServer> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), "bench-import-"));
  await fs.chmod(folder, 0o711);
  const embedded = new EmbeddedPostgres(folder);
  const url = await embedded.acquire();
  const admin = <T>(work: (client: pg.Client) => Promise<T>) => onServer(url, work);
  await admin((client) => client.query(`create database ${TEMPLATE} template template0`));
  await onMigrations(openMigrations(withDatabase(url, TEMPLATE), process.cwd()), ({ deploy }) => deploy());
  await admin((client) => client.query(`alter database ${TEMPLATE} allow_connections false`));
  return {
    folder,
    fresh: async (name) => {
      await admin(async (client) => {
        await dropDatabase(client, name);
        await client.query(`create database ${name} template ${TEMPLATE}`);
        await client.query("checkpoint");
      });
      return withDatabase(url, name);
    },
    drop: (name) => admin((client) => dropDatabase(client, name)),
    close: async () => {
      await embedded.release();
      await fs.rm(folder, { recursive: true, force: true });
    },
  };
}
