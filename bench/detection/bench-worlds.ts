import type { ProviderStyle } from "@/lib/demo/world/provider-style";
import { randomWorld } from "@/lib/demo/world/random-world";
import type { World } from "@/lib/demo/world/world";

/** Kinds of organisations, each with its number of caller IDs and how many such organisations a seed draws. */
const ORGANISATIONS: readonly {
  readonly style: ProviderStyle;
  readonly numbers: number;
  readonly count: number;
  readonly poolEvent?: boolean;
}[] = [
  { style: "everything", numbers: 40, count: 5 },
  { style: "everything", numbers: 40, count: 1, poolEvent: true },
  { style: "everything", numbers: 10, count: 4 },
  { style: "everything", numbers: 3, count: 6 },
  { style: "everything", numbers: 1, count: 12 },
  { style: "no_phrase", numbers: 40, count: 1 },
  { style: "only_603", numbers: 40, count: 2 },
  { style: "only_603_untimed", numbers: 40, count: 1 },
  { style: "only_cause_21", numbers: 40, count: 1 },
  { style: "no_carrier", numbers: 40, count: 1 },
];

const DAYS = 90;

/** The organisations of one seed: large and small, and every way of reporting; 45 % of caller IDs turn bad. */
export function mixedWorlds(seed: string): World[] {
  return ORGANISATIONS.flatMap(({ style, numbers, count, poolEvent = false }, kind) =>
    Array.from({ length: count }, (_, i) =>
      randomWorld({ seed: `${seed}/${kind}/${i}`, numbers, days: DAYS, style, badShare: 0.45, poolEvent }),
    ),
  );
}

/** One large organisation in which 8 % of caller IDs turn bad: where false discoveries tell. */
export function rareWorld(seed: string): World {
  return randomWorld({ seed: `${seed}/rare`, numbers: 320, days: DAYS, style: "everything", badShare: 0.08 });
}

/** Organisations whose days differ twice as much as the detector takes for granted, or not at all. */
export function noisyWorlds(seed: string, noise: number): World[] {
  return [0, 1, 2].map((i) =>
    randomWorld({
      seed: `${seed}/noise/${noise}/${i}`,
      numbers: 40,
      days: DAYS,
      style: "everything",
      badShare: 0.45,
      noise,
    }),
  );
}
