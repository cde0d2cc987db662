import { openDatabase, useDatabase as setDatabase } from "@/lib/platform/db";

/** Opens the database behind `url` as the one that this process's stores use, whatever its environment says. */
export function adoptDatabase(url: string): void {
  setDatabase(openDatabase(url));
}
