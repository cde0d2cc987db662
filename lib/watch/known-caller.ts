import { fromJsonBytes, jsonBytes } from "@/lib/base/json-bytes";
import type { HistoryMemory } from "@/lib/watch/caller-history";
import type { Detection } from "@/lib/watch/detection";
import type { SavedCaller } from "@/lib/watch/save-caller";

/** What is known of one caller ID at the beginning of a day, ready to be stored: bytes, because a large fleet is held whole. */
export interface KnownCaller {
  readonly callerId: string;
  /** See {@link packHead}. */
  readonly head: Uint8Array;
  readonly streams: Uint8Array;
  /** See `packDays`. */
  readonly days: Uint8Array;
}

/** The part of it that is JSON, opened. */
export interface KnownCallerHead extends HistoryMemory {
  readonly caller: SavedCaller;
  readonly detections: readonly Detection[];
  /** Carriers of the packed days. */
  readonly dayCarriers: readonly string[];
}

/** The head as bytes. */
export function packHead(head: KnownCallerHead): Uint8Array {
  return jsonBytes(head);
}

/** The head that {@link packHead} wrote. */
export function unpackHead(bytes: Uint8Array): KnownCallerHead {
  return fromJsonBytes(bytes);
}
