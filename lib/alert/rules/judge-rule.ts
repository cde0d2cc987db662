import type { RuleReading } from "@/lib/alert/rules/rule-reading";

/** One caller ID, or the whole scope, with what a rule saw of it; hours ascend. */
export interface RuleSubject {
  readonly callerId: string;
  readonly readings: readonly RuleReading[];
}

/** A caller ID that is part of an incident. */
export interface IncidentEntry {
  readonly callerId: string;
  readonly reading: RuleReading;
  /** Hour at whose end it was good again; null while it is not. */
  readonly overHour: number | null;
}

/** One incident over any number of caller IDs. */
export interface RuleIncident {
  /** Hour at whose end it was detectable. */
  readonly hour: number;
  /** At least one; in the order in which they went bad. */
  readonly entries: readonly IncidentEntry[];
}

interface RuleSpan {
  /** From this hour on the readings are judged. */
  readonly fromHour: number;
  readonly cooldownHours: number;
}

/**
 * Makes incidents of what a rule saw. A caller ID belongs to one from the hour at which it goes bad to the one at which it
 * is good again; what goes bad within the cool-down of an incident joins it. The incidents depend on the readings alone,
 * whether all are judged at once or those from an hour on after the others.
 * @param before incidents of the hours before `fromHour`
 */
export function judgeRule(
  subjects: readonly RuleSubject[],
  before: readonly RuleIncident[],
  { fromHour, cooldownHours }: RuleSpan,
): RuleIncident[] {
  const incidents = before.filter(({ hour }) => hour < fromHour).map((incident) => asOf(incident, fromHour));
  const open = new Set(
    incidents.flatMap(({ entries }) => entries.filter(({ overHour }) => overHour === null).map((one) => one.callerId)),
  );
  for (const { callerId, reading, isEnd } of turnsOf(subjects, open, fromHour))
    if (isEnd) end(incidents, callerId, reading.hour);
    else begin(incidents, { callerId, reading, overHour: null }, cooldownHours);
  return incidents;
}

/** An incident as far as it was known at the beginning of an hour. */
function asOf({ hour, entries }: RuleIncident, fromHour: number) {
  const known = entries.filter(({ reading }) => reading.hour < fromHour);
  return { hour, entries: known.map((entry) => ({ ...entry, overHour: before(entry.overHour, fromHour) })) };
}

function before(hour: number | null, fromHour: number): number | null {
  return hour !== null && hour < fromHour ? hour : null;
}

interface Turn {
  readonly callerId: string;
  readonly reading: RuleReading;
  /** Good again rather than gone bad. */
  readonly isEnd: boolean;
}

/** When caller IDs go bad and good again, in order of time. */
function turnsOf(subjects: readonly RuleSubject[], openBefore: ReadonlySet<string>, fromHour: number): Turn[] {
  const turns: Turn[] = [];
  for (const { callerId, readings } of subjects) {
    let isOpen = openBefore.has(callerId);
    for (const reading of readings) {
      if (reading.hour < fromHour || (isOpen ? !reading.isGood : !reading.isBad)) continue;
      turns.push({ callerId, reading, isEnd: isOpen });
      isOpen = !isOpen;
    }
  }
  return turns.sort((a, b) => a.reading.hour - b.reading.hour || compare(a.callerId, b.callerId));
}

function begin(incidents: { hour: number; entries: IncidentEntry[] }[], entry: IncidentEntry, cooldown: number): void {
  const last = incidents.at(-1);
  if (last !== undefined && entry.reading.hour - last.hour < cooldown) last.entries.push(entry);
  else incidents.push({ hour: entry.reading.hour, entries: [entry] });
}

function end(incidents: { entries: IncidentEntry[] }[], callerId: string, hour: number): void {
  for (const { entries } of incidents)
    for (const [at, entry] of entries.entries())
      if (entry.callerId === callerId && entry.overHour === null) entries[at] = { ...entry, overHour: hour };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
