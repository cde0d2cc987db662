import type { HistoryMemory } from "@/lib/watch/caller-history";
import type { Detection } from "@/lib/watch/detection";
import type { SavedCaller } from "@/lib/watch/save-caller";

/** What is known of one caller ID at the beginning of a day, ready to be stored. */
export interface KnownCaller {
  readonly callerId: string;
  readonly head: KnownCallerHead;
  readonly streams: Uint8Array;
  /** See `packDays`. */
  readonly days: Uint8Array;
}

/** The part of it that is JSON. */
export interface KnownCallerHead extends HistoryMemory {
  readonly caller: SavedCaller;
  readonly detections: readonly Detection[];
  /** Carriers of the packed days. */
  readonly dayCarriers: readonly string[];
}
