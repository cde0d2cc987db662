import { database } from "@/lib/platform/db";

/** Closes the database of this process, at the end of its life. */
export async function closeDatabase(): Promise<void> {
  await database().close();
}
