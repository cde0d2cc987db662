import type { CallerIdChange } from "@/lib/present/caller-id/caller-id.schema";

/** Whether a change of what is written beside caller IDs names anything to write or to take away. */
export function saysSomething(change: CallerIdChange): boolean {
  return Object.values(change).some((value) => value !== undefined);
}
