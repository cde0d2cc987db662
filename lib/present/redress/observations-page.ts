import { DAY_MS } from "@/lib/base/time-units";
import { formatCallerId, formatDay, formatTime } from "@/lib/present/format";
import type { ListPage } from "@/lib/present/list-page";
import type { ObservationItem } from "@/lib/present/redress/observation.schema";
import { SEVERITY_WORDS, type TonedWord } from "@/lib/present/redress/redress-words";
import { visibleText } from "@/lib/present/visible-text";
import { isStale, LABEL_AGE_DAYS } from "@/lib/redress/label-sighting";

/** Which observations a list may be narrowed to. */
export const OBSERVATION_VIEWS = ["all", "seen", "complaints"] as const;
export type ObservationView = (typeof OBSERVATION_VIEWS)[number];

/** What the list of observations begins with. */
export interface ObservationsPageModel {
  readonly timeZone: string;
  readonly view: ObservationView;
  readonly callerId: string | null;
  readonly first: ListPage<ObservationItem>;
  readonly asOf: string;
  readonly mayWrite: boolean;
}

/** An observation in a list. */
export interface ObservationRow {
  readonly id: string;
  readonly callerId: string;
  readonly number: string;
  readonly source: string;
  readonly label: string;
  readonly severity: TonedWord;
  /** Carrier and phone; empty where nobody said. */
  readonly where: string;
  readonly note: string;
  readonly when: string;
  readonly age: string;
  /** It was seen too long ago to prove anything. */
  readonly isStale: boolean;
  /** Nobody here called on that day: the number may be spoofed. */
  readonly isSpoofed: boolean;
  readonly isSighting: boolean;
}

const SOURCES: Readonly<Record<ObservationItem["source"], string>> = {
  seen: "Seen on a phone",
  ftc: "Complaint to the FTC",
  fcc: "Complaint to the FCC",
};

/** Prepares an observation for a list. @param asOf the moment that its age is told at */
export function observationRow(one: ObservationItem, timeZone: string, asOf: string): ObservationRow {
  const isSighting = one.source === "seen";
  const days = Math.max(0, Math.floor((Date.parse(asOf) - Date.parse(one.observedAt)) / DAY_MS));
  const stale = isStale(new Date(one.observedAt), new Date(asOf));
  return {
    id: one.id,
    callerId: one.callerId,
    number: formatCallerId(one.callerId),
    source: SOURCES[one.source],
    label: visibleText(one.label),
    severity: SEVERITY_WORDS[one.severity],
    where: visibleText([one.carrier, one.device].filter((part) => part !== "").join(", ")),
    note: visibleText(one.note),
    when: isSighting ? formatTime(one.observedAt, timeZone) : formatDay(one.observedAt, "UTC"),
    age: ageText(days),
    isStale: isSighting && stale,
    isSpoofed: one.hasOwnCalls === false,
    isSighting,
  };
}

function ageText(days: number): string {
  if (days === 0) return "today";
  return days === 1 ? "1 day ago" : `${days} days ago`;
}

/** Why a complaint may be about somebody else's calls. */
export const SPOOFED_WORDS = "no calls of yours around that day";
/** Why a sighting says nothing any more. */
export const STALE_WORDS = `older than ${LABEL_AGE_DAYS} days: look again`;
