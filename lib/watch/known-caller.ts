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

const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];

/** The head as JSON in UTF-8: as objects, those of a large fleet take four times the memory. */
export function packHead(head: KnownCallerHead): Uint8Array {
  return encoder.encode(JSON.stringify(head));
}

/** The head that {@link packHead} wrote. */
export function unpackHead(bytes: Uint8Array): KnownCallerHead {
  return JSON.parse(decoder.decode(bytes));
}
