import { NumberReader, NumberWriter } from "@/lib/base/packed-numbers";
import type { CarrierDay } from "@/lib/score/day-sums";
import { EXPECTED_UNIT } from "@/lib/score/expected-unit";
import { SCORE } from "@/lib/score/score-constants";

/** A caller ID's days with their sums, ready to be stored. */
export interface PackedDays {
  /** Carriers by their numbers in the bytes. */
  readonly carriers: readonly string[];
  readonly bytes: Uint8Array;
}

const writer = new NumberWriter();

/** Packs days (ascending); the unpacked ones are equal to the last bit. */
export function packDays(days: readonly CarrierDay[]): PackedDays {
  const carriers = [...new Set(days.map(({ carrier }) => carrier))];
  const numberOf = new Map(carriers.map((carrier, number) => [carrier, number]));
  let before = 0;
  for (const { day, carrier, sums } of days) {
    writer.push(day - before);
    before = day;
    writer.push(numberOf.get(carrier) ?? 0);
    for (const count of [sums.calls, sums.declined, sums.unwanted, sums.inferred, sums.blocked, sums.answered])
      writer.push(count);
    for (const expected of [sums.expectedAnswers, sums.expectedAnswersOfAll, sums.expectedDeclines])
      writer.push(Math.round(expected / EXPECTED_UNIT));
  }
  return { carriers, bytes: writer.take() };
}

/** The days that {@link packDays} packed. */
export function unpackDays({ carriers, bytes }: PackedDays): CarrierDay[] {
  const reader = new NumberReader(bytes);
  const days: CarrierDay[] = [];
  let day = 0;
  while (!reader.isAtEnd) {
    day += reader.next();
    const carrier = carriers[reader.next()] ?? "";
    const sums = {
      calls: reader.next(),
      declined: reader.next(),
      unwanted: reader.next(),
      inferred: reader.next(),
      blocked: reader.next(),
      answered: reader.next(),
      expectedAnswers: reader.next() * EXPECTED_UNIT,
      expectedAnswersOfAll: reader.next() * EXPECTED_UNIT,
      expectedDeclines: reader.next() * EXPECTED_UNIT,
    };
    days.push({ carrier, day, sums });
  }
  return days;
}

/** Those of a caller ID's days that its scores from `day` on can look at: the look-back, and what its half-life rests on. */
export function daysThatCount(days: readonly CarrierDay[], day: number): CarrierDay[] {
  return days.filter((entry) => entry.day < day && entry.day >= day - SCORE.lookbackDays - SCORE.volumeDays - 1);
}
