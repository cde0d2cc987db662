import type { AlertSeverity } from "@/lib/alert/alert-draft";
import { isAtLeast } from "@/lib/alert/channels/severity-order";
import type { AlertPreferences } from "@/lib/alert/person/alert-preferences.schema";
import { nextLocalHour, type QuietHours, quietUntil } from "@/lib/alert/person/quiet-hours";

/** What is to be told, as far as it decides whether and when. */
export interface MailMatter {
  /** Null for what became of something that was told before. */
  readonly severity: AlertSeverity | null;
  /** Groups of the caller IDs that it is about; null for those in none. */
  readonly groups: readonly (string | null)[];
  /** Hours of the organisation's zone in which the rule tells nobody; null when there are none. */
  readonly ruleQuiet: QuietHours | null;
}

/** Somebody who may be told. */
export interface MailReader {
  readonly preferences: AlertPreferences;
  /** Mails about alerts that they got in the last 24 hours. */
  readonly mailsToday: number;
}

/** What holds for everybody in the organisation. */
export interface MailTerms {
  readonly mailsPerDay: number;
  readonly timeZone: string;
}

/** Whether and when somebody is told: by a mail of its own, or together with other things. */
export type MailPlan =
  | { readonly kind: "none" }
  | { readonly kind: "mail"; readonly at: Date }
  | { readonly kind: "notice"; readonly at: Date; readonly reason: "digest" | "budget" };

/** What is beyond the budget is told together at these hours of the reader's day. */
export const GATHERED_HOURS = [8, 18] as const;

/** Decides whether, when and how somebody is told of something. */
export function planMail(matter: MailMatter, reader: MailReader, house: MailTerms, now: Date): MailPlan {
  const { preferences, mailsToday } = reader;
  const timeZone = preferences.timeZone ?? house.timeZone;
  if (!isWantingMail(preferences, now) || !isConcerned(matter, preferences)) return { kind: "none" };
  if (preferences.rhythm !== "each") {
    const weekday = preferences.rhythm === "weekly" ? preferences.digestWeekday : null;
    const at = nextLocalHour(now, [preferences.digestHour], weekday, timeZone);
    return { kind: "notice", at, reason: "digest" };
  }
  const isOverBudget = mailsToday >= house.mailsPerDay;
  const ready = isOverBudget ? nextLocalHour(now, GATHERED_HOURS, null, timeZone) : now;
  const at = loudFrom(ready, matter, preferences, house.timeZone);
  return isOverBudget ? { kind: "notice", at, reason: "budget" } : { kind: "mail", at };
}

/** Whether somebody gets mails at all at that time. */
export function isWantingMail({ wantsMail, pausedUntil }: AlertPreferences, now: Date): boolean {
  return wantsMail && (pausedUntil === null || Date.parse(pausedUntil) <= now.getTime());
}

function isConcerned({ severity, groups }: MailMatter, preferences: AlertPreferences): boolean {
  // Who was told of something is told how it ended.
  if (severity === null) return true;
  if (!isAtLeast(severity, preferences.minSeverity)) return false;
  return (
    preferences.groups.length === 0 || groups.some((group) => group !== null && preferences.groups.includes(group))
  );
}

/** The first moment from `ready` on that is quiet neither for the reader nor for the rule. */
function loudFrom(ready: Date, matter: MailMatter, preferences: AlertPreferences, houseZone: string): Date {
  const { quietFromMinutes: fromMinutes, quietToMinutes: toMinutes, hasQuietWeekends } = preferences;
  const quiet = { fromMinutes, toMinutes, hasQuietWeekends };
  const isLoud = matter.severity === "critical" && preferences.criticalBreaksQuiet;
  let at = ready;
  // Each ends within nine days; where one always begins as the other ends, the last word is the reader's.
  for (let round = 0; round < 8; round++) {
    const afterRule = matter.ruleQuiet === null ? at : quietUntil(at, matter.ruleQuiet, houseZone);
    const afterReader = isLoud ? afterRule : quietUntil(afterRule, quiet, preferences.timeZone ?? houseZone);
    if (afterReader.getTime() === at.getTime()) return at;
    at = afterReader;
  }
  return at;
}
