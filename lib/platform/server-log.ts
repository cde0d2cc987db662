import fs from "node:fs/promises";
import path from "node:path";
import { hasCode } from "@/lib/base/has-code";

/** A server at work writes a few lines a day; one that is asked for with a wrong name all day, some megabytes. */
const BYTES_MAX = 10 * 1024 ** 2;
const LOG_LINES = 200;

/** Where the embedded server writes what it has to say. @param home the folder of its cluster */
export function serverLog(home: string): string {
  return path.join(home, "server.log");
}

/**
 * Lets a log that has grown large begin anew, and keeps what it held as `server.log.1`, in the place of what was kept
 * before. The server goes on writing into the same file, so that it need not be told: it always writes at the end (`pg_ctl`
 * opens the file so).
 */
export async function limitServerLog(home: string, bytesMax = BYTES_MAX): Promise<void> {
  const file = serverLog(home);
  try {
    if ((await fs.stat(file)).size <= bytesMax) return;
    await fs.copyFile(file, `${file}.1`);
    await fs.truncate(file);
  } catch (error) {
    if (!hasCode(error, "ENOENT")) throw error;
  }
}

/** The last thing that made the server end, and where to read what came before; continues a sentence. */
export async function reasonInLog(home: string): Promise<string> {
  const file = serverLog(home);
  const log = await fs.readFile(file, "utf8").catch(() => "");
  const late = log.split("\n").slice(-LOG_LINES).join("\n");
  const ends = [...late.matchAll(/ (?:FATAL|PANIC): +(?! |the database system is|terminating connection)(.+)/g)];
  const reason = ends.at(-1)?.[1];
  return `${reason === undefined ? "" : `: ${reason}`}. Its log: ${file}`;
}
