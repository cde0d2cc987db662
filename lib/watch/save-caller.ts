import { NumberReader, NumberWriter } from "@/lib/base/packed-numbers";
import type { CallerMemory, Reading } from "@/lib/watch/caller-memory";
import type { Episode } from "@/lib/watch/episode";
import { type DayRange, StreamHistory } from "@/lib/watch/stream-history";

/** The detector's memory of one caller ID between two days, ready to be stored: JSON and bytes. */
export interface SavedCaller {
  readonly callerId: string;
  readonly leftOut: readonly DayRange[];
  readonly normalFromDay: number;
  readonly fromHour: number;
  readonly episode: Episode | null;
  readonly lasting: Episode | null;
  readonly watchOpen: boolean;
  readonly isNoted: boolean;
  readonly noise: CallerMemory["noise"];
  readonly unrest: CallerMemory["unrest"];
  readonly readings: readonly (readonly [string | null, Reading])[];
  /** Of the packed streams after the first one, which holds all calls. */
  readonly carriers: readonly string[];
}

/** A saved memory with the bytes of its streams. */
export interface StoredCaller {
  readonly head: SavedCaller;
  readonly streams: Uint8Array;
}

/** A reading is overwritten as the day goes on; what is saved is not. */
function copyOf([carrier, reading]: readonly [string | null, Reading]): [string | null, Reading] {
  const { exact, long } = reading;
  const copied = {
    exact: { label: { ...exact.label }, block: { ...exact.block } },
    long: { label: { ...long.label }, block: { ...long.block } },
  };
  return [carrier, { ...reading, ...copied }];
}

const writer = new NumberWriter();

/** Saves a memory; a restored one goes on as if it had never been saved. */
export function saveCaller(memory: CallerMemory): StoredCaller {
  memory.all.save(writer);
  for (const stream of memory.carriers.values()) stream.save(writer);
  const streams = writer.take();
  const { callerId, leftOut, normalFromDay, fromHour, episode, lasting, watchOpen, isNoted, noise, unrest } = memory;
  const head = {
    callerId,
    leftOut,
    normalFromDay,
    fromHour,
    episode,
    lasting,
    watchOpen,
    isNoted,
    noise,
    unrest,
    readings: [...memory.readings].map(copyOf),
    carriers: [...memory.carriers.keys()],
  };
  return { head, streams };
}

/** The memory that {@link saveCaller} saved. */
export function restoreCaller({ head, streams }: StoredCaller): CallerMemory {
  const reader = new NumberReader(streams);
  const all = StreamHistory.restore(null, reader);
  const carriers = new Map(head.carriers.map((carrier) => [carrier, StreamHistory.restore(carrier, reader)]));
  const { callerId, leftOut, normalFromDay, fromHour, episode, lasting, watchOpen, isNoted, noise, unrest, readings } =
    head;
  return {
    callerId,
    all,
    carriers,
    leftOut: [...leftOut],
    normalFromDay,
    fromHour,
    episode,
    lasting,
    watchOpen,
    isNoted,
    noise,
    unrest,
    readings: new Map(readings.map(copyOf)),
  };
}
