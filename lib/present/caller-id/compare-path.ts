import { writtenCallerId } from "@/lib/present/caller-id/written-caller-id";

/** More numbers than these nobody compares side by side. */
export const COMPARED_MAX = 4;

/** Where some caller IDs are compared. */
export function comparePath(callerIds: readonly string[]): string {
  return `/compare?${new URLSearchParams({ callerIds: callerIds.join(",") })}`;
}

/** Which caller IDs a page's URL compares: each once, at most four; what cannot be read is left out. */
export function comparedIn(written: unknown): readonly string[] {
  if (typeof written !== "string") return [];
  const callerIds = written.split(",").flatMap((one) => writtenCallerId(one) ?? []);
  return [...new Set(callerIds)].slice(0, COMPARED_MAX);
}
