import type { CallerMemory, Reading } from "@/lib/watch/caller-watch";
import type { Episode } from "@/lib/watch/episode";
import { packNumbers, unpackNumbers } from "@/lib/watch/pack-numbers";
import { type DayRange, StreamHistory } from "@/lib/watch/stream-history";

/** The detector's memory of one caller ID between two days, ready to be stored: JSON and bytes. */
export interface SavedCaller {
  readonly callerId: string;
  readonly leftOut: readonly DayRange[];
  readonly normalFromDay: number;
  readonly fromHour: number;
  readonly episode: Episode | null;
  readonly watchOpen: boolean;
  readonly isNoted: boolean;
  readonly noise: CallerMemory["noise"];
  readonly readings: readonly (readonly [string | null, Reading])[];
  /** Lengths of the packed streams, all calls first, and the carriers of the others in their order. */
  readonly streamBytes: readonly number[];
  readonly carriers: readonly string[];
}

/** A saved memory with the bytes of its streams. */
export interface StoredCaller {
  readonly head: SavedCaller;
  readonly streams: Uint8Array;
}

/** Saves a memory; a restored one goes on as if it had never been saved. */
export function saveCaller(memory: CallerMemory): StoredCaller {
  const packed = [memory.all, ...memory.carriers.values()].map((stream) => packNumbers(stream.save()));
  const streams = new Uint8Array(packed.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const bytes of packed) {
    streams.set(bytes, at);
    at += bytes.length;
  }
  const { callerId, leftOut, normalFromDay, fromHour, episode, watchOpen, isNoted, noise } = memory;
  const head = {
    callerId,
    leftOut,
    normalFromDay,
    fromHour,
    episode,
    watchOpen,
    isNoted,
    noise,
    readings: [...memory.readings],
    streamBytes: packed.map(({ length }) => length),
    carriers: [...memory.carriers.keys()],
  };
  return { head, streams };
}

/** The memory that {@link saveCaller} saved. */
export function restoreCaller({ head, streams }: StoredCaller): CallerMemory {
  let at = 0;
  const histories = head.streamBytes.map((length, index) => {
    const numbers = unpackNumbers(streams.subarray(at, at + length));
    at += length;
    return StreamHistory.restore(index === 0 ? null : (head.carriers[index - 1] ?? ""), numbers);
  });
  const [all, ...others] = histories;
  const { callerId, leftOut, normalFromDay, fromHour, episode, watchOpen, isNoted, noise, readings } = head;
  return {
    callerId,
    all: all ?? new StreamHistory(null, 0),
    carriers: new Map(others.map((stream) => [stream.carrier ?? "", stream])),
    leftOut: [...leftOut],
    normalFromDay,
    fromHour,
    episode,
    watchOpen,
    isNoted,
    noise,
    readings: new Map(readings),
  };
}
