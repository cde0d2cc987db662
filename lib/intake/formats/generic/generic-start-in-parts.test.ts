import { expect, it } from "vitest";
import { readTable } from "@/lib/testing/read-sample";

const read = (delimiter: string, ...lines: readonly string[]) =>
  readTable(lines.join("\n"), delimiter, { timeZone: "UTC", country: "FR" });

const startsOf = ({ attempts }: ReturnType<typeof read>) =>
  attempts.map(({ startedAtMs }) => new Date(startedAtMs).toISOString().slice(0, 16));

it.each([
  "Heure",
  "Heure début",
  "Heure de l'appel",
  "Anrufzeit",
  "Uhrzeit",
  "Hora de inicio",
  "Time of Call",
  "Call Time (local)",
  "Time",
  "à",
])("reads a time of day called %s together with its day", (name) => {
  const rows = ["09:30", "10:30", "11:30", "13:30", "14:29", "14:30"].map(
    (time) => `+33123456789;+33612345678;13/10/2026;${time};20;200`,
  );
  const sample = read(";", `Caller;Destination;Date;${name};Duration;SIP Code`, ...rows);
  expect(startsOf(sample)).toEqual([
    "2026-10-13T09:30",
    "2026-10-13T10:30",
    "2026-10-13T11:30",
    "2026-10-13T13:30",
    "2026-10-13T14:29",
    "2026-10-13T14:30",
  ]);
  expect(sample.attempts[0]?.signal.durationMs).toBe(20_000);
});

it.each(["Heure de fin", "Talk Time", "Answer Time", "Hora fin"])("does not take %s for the start", (name) => {
  const sample = read(
    ";",
    `Caller;Destination;Date;${name};SIP Code`,
    "+33123456789;+33612345678;13/10/2026;09:30:00;200",
  );
  expect(sample.recognition.mapping.columns).toMatchObject({ startedAt: { from: ["date"] } });
});

it.each([
  ["Date,Time,AM/PM", "10/13/2026,1:05:00,PM"],
  ["Start Time,AM/PM", "10/13/2026 1:05:00,PM"],
])("reads AM and PM from a column of their own: %s", (header, start) => {
  const sample = read(",", `Caller,Destination,${header},SIP Code`, `+13125550101,+14155550100,${start},200`);
  expect(startsOf(sample)).toEqual(["2026-10-13T13:05"]);
});
