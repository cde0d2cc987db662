import { emptyNormSums, type NormSums, type RatioSums } from "@/lib/score/norm-sums";

/** Ratios by name: hits and base. */
type SavedRatios = Readonly<Record<string, readonly [number, number]>>;

/** The norms' memory at the start of a day, as JSON: positions in a table become names. */
export interface SavedNorms {
  readonly day: number;
  readonly answers: SavedRatios;
  readonly declines: SavedRatios;
  readonly unwanted: SavedRatios;
  readonly blocks: SavedRatios;
  readonly carrierFactor: SavedRatios;
  readonly hourFactor: SavedRatios;
  readonly weekdayFactor: SavedRatios;
  readonly seen: SavedRatios;
}

const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour));
const WEEKDAYS = Array.from({ length: 7 }, (_, weekday) => String(weekday));

function save(sums: RatioSums, names: readonly string[]): SavedRatios {
  const entries = names.map((name, i) => [name, [sums.hits[i] ?? 0, sums.base[i] ?? 0] as const] as const);
  return Object.fromEntries(entries.filter(([, [, base]]) => base > 0));
}

function restore(saved: SavedRatios, names: readonly string[], into: RatioSums): void {
  names.forEach((name, i) => {
    const known = Object.hasOwn(saved, name) ? saved[name] : undefined;
    into.hits[i] = known?.[0] ?? 0;
    into.base[i] = known?.[1] ?? 0;
  });
}

/** Saves the norms' memory. */
export function saveNorms(sums: NormSums): SavedNorms {
  const { campaigns, carriers } = sums;
  return {
    day: sums.day,
    answers: save(sums.answers, campaigns),
    declines: save(sums.declines, campaigns),
    unwanted: save(sums.unwanted, campaigns),
    blocks: save(sums.blocks, carriers),
    carrierFactor: save(sums.carrierFactor, carriers),
    hourFactor: save(sums.hourFactor, HOURS),
    weekdayFactor: save(sums.weekdayFactor, WEEKDAYS),
    seen: save(sums.seen, campaigns),
  };
}

/**
 * The norms' memory that was saved, with positions as in a table.
 * @param names the table's; names that only the memory knows are appended to them
 */
export function restoreNorms(
  saved: SavedNorms,
  names: { readonly campaigns: readonly string[]; readonly carriers: readonly string[] },
): NormSums {
  const campaigns = [...new Set([...names.campaigns, ...Object.keys(saved.answers), ...Object.keys(saved.seen)])];
  const carriers = [...new Set([...names.carriers, ...Object.keys(saved.blocks)])];
  const sums = emptyNormSums(saved.day, campaigns, carriers);
  restore(saved.answers, campaigns, sums.answers);
  restore(saved.declines, campaigns, sums.declines);
  restore(saved.unwanted, campaigns, sums.unwanted);
  restore(saved.blocks, carriers, sums.blocks);
  restore(saved.carrierFactor, carriers, sums.carrierFactor);
  restore(saved.hourFactor, HOURS, sums.hourFactor);
  restore(saved.weekdayFactor, WEEKDAYS, sums.weekdayFactor);
  restore(saved.seen, campaigns, sums.seen);
  return sums;
}
