import { expect, it } from "vitest";
import { futureWarnings, type QualityCounts, qualityWarnings } from "@/lib/intake/honesty/data-quality";

const good: QualityCounts = {
  attempts: 1000,
  failed: 400,
  shortCallerIds: 3,
  instantAnswers: 5,
  answered: 600,
  statusUnknown: 100,
  read: 1010,
  refused: 10,
  startsAreDays: false,
};

it.each<[string, Partial<QualityCounts>, readonly string[]]>([
  ["good data", {}, []],
  [
    "no data",
    {
      attempts: 0,
      failed: 0,
      answered: 0,
      read: 0,
      refused: 0,
      shortCallerIds: 0,
      instantAnswers: 0,
      statusUnknown: 0,
    },
    [],
  ],
  ["no failure in many calls", { failed: 0, statusUnknown: 0 }, ["no_failures"]],
  ["no failure in 200 calls", { attempts: 200, failed: 0, statusUnknown: 0 }, []],
  ["no failure in 201 calls", { attempts: 201, failed: 0, statusUnknown: 0 }, ["no_failures"]],
  ["statuses that are on no list", { statusUnknown: 200 }, ["status_not_understood"]],
  ["extensions for caller IDs", { shortCallerIds: 500 }, ["caller_ids_look_like_extensions"]],
  ["starts without a time of day", { startsAreDays: true }, ["no_time_of_day"]],
  ["answers that last a second", { instantAnswers: 30 }, ["instant_answers"]],
  ["every tenth record refused", { refused: 101 }, ["many_refused"]],
  [
    "all at once",
    { failed: 0, statusUnknown: 0, shortCallerIds: 900, instantAnswers: 90, refused: 500 },
    ["no_failures", "caller_ids_look_like_extensions", "instant_answers", "many_refused"],
  ],
])("warns of %s", (_case, change, codes) => {
  const warnings = qualityWarnings({ ...good, ...change });
  expect(warnings.map(({ code }) => code)).toEqual(codes);
  for (const { message } of warnings) expect(message).toMatch(/\.$/);
});

it.each([
  [null, 0],
  ["2026-11-03T18:00:00Z", 0],
  ["2026-11-04T11:59:00Z", 0],
  ["2026-11-04T12:00:01Z", 1],
  ["2062-03-04T00:00:00Z", 1],
])("warns of calls to come: the last at %s, read on 3 November at noon", (last, warnings) => {
  const found = futureWarnings(last === null ? null : new Date(last), new Date("2026-11-03T12:00:00Z"));
  expect(found.map(({ code }) => code)).toEqual(warnings === 1 ? ["calls_to_come"] : []);
});
