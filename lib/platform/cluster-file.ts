import fs from "node:fs/promises";
import path from "node:path";
import { z } from "zod";

const Cluster = z.object({ port: z.number(), user: z.string(), password: z.string(), database: z.string() });
/** How the embedded database is reached. */
export type Cluster = z.infer<typeof Cluster>;

/**
 * Reads how the embedded database in `home` is reached.
 * @throws Error that says what to do where that is not known
 */
export async function readCluster(home: string): Promise<Cluster> {
  const file = path.join(home, "cluster.json");
  try {
    return Cluster.parse(JSON.parse(await fs.readFile(file, "utf8")));
  } catch (error) {
    throw new Error(
      `${file}, which holds port and password of the database beside it, is missing or damaged. Put it back from a backup; where the very first start was cut short, remove the folder ${home} and start again.`,
      { cause: error },
    );
  }
}

/**
 * Keeps it, mode 600: whole or not at all, however the machine stops meanwhile. The file stays its owner's, also where root
 * looks after the product of another account.
 */
export async function writeCluster(home: string, cluster: Cluster): Promise<void> {
  const file = path.join(home, "cluster.json");
  const draft = `${file}.draft`;
  await fs.writeFile(draft, JSON.stringify(cluster), { mode: 0o600, flush: true });
  const before = await fs.stat(file).catch(() => null);
  if (before !== null && before.uid !== process.getuid?.()) await fs.chown(draft, before.uid, before.gid);
  await fs.rename(draft, file);
}

/** The address of one of its databases. It says that there is no TLS, as `PGSSLMODE` may say otherwise for other servers. */
export function clusterUrl(cluster: Cluster, database: string): string {
  return `postgresql://${cluster.user}:${cluster.password}@127.0.0.1:${cluster.port}/${database}?sslmode=disable`;
}
