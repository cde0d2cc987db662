import type { AlertReach, RaisedAlert } from "@/lib/alert/alert-draft";
import { type IncidentStep, incidentSteps } from "@/lib/alert/alert-steps";
import { alertWords, likelyCause } from "@/lib/alert/alert-words";
import { type Blocker, blockerSentence } from "@/lib/alert/blocker";
import type { Incident } from "@/lib/alert/incident";
import type { LinkedLine } from "@/lib/alert/links-below";
import { momentText, type Reader } from "@/lib/alert/reader-words";
import { spacedNumber } from "@/lib/base/spaced-number";

/** The words of a mail about one incident over several caller IDs, ready to be laid out. */
export interface IncidentWords {
  readonly subject: string;
  readonly headline: string;
  /** What changed, a line per caller ID, with the page of its alert. */
  readonly numbers: readonly LinkedLine[];
  /** How many more there are than the lines name. */
  readonly more: number;
  readonly whoBlocked: string | null;
  readonly likelyCause: string;
  readonly steps: readonly IncidentStep[];
}

const NAMED_MAX = 10;
const HEADLINES = {
  block: "are being blocked by a network",
  label: "are probably shown with a warning label",
  low_score: "have lost their good reputation",
} as const;
type HarmKind = keyof typeof HEADLINES;
const HARM_WORDS = {
  block: "network blocks rose",
  label: "fewer calls answered by people",
  low_score: "low scores",
} as const;

/**
 * Writes an incident down in plain words.
 * @param blocker whom the headers of the gravest alert's calls name
 * @param reach by id, how the figures of its alerts went on
 */
export function incidentWords(
  { kind, carrier, alerts }: Incident,
  reader: Reader,
  blocker: Blocker | null,
  reach: ReadonlyMap<string, AlertReach> = new Map(),
): IncidentWords {
  const all = alerts.map(({ id, draft }) => ({
    text: alertWords(draft, reader, blocker, reach.get(id)).subject,
    url: `${reader.appUrl}/alerts/${id}`,
  }));
  const [gravest] = alerts;
  const words = alertWords(gravest.draft, reader, blocker);
  const since = Math.min(...alerts.map(({ draft }) => Date.parse(draft.evidence.since)));
  const where = carrier ? ` on ${carrier}` : "";
  const when = `since ${momentText(new Date(since), reader)}`;
  return {
    ...(kind === "rule" ? ruleTitle(gravest, alerts.length, when) : harmTitle(kind, alerts.length, where, when)),
    numbers: all.slice(0, NAMED_MAX),
    more: Math.max(0, all.length - NAMED_MAX),
    whoBlocked: words.whoBlocked && blockerSentence(blocker, spacedNumber(gravest.draft.callerId)),
    likelyCause: kind === "rule" ? words.likelyCause : likelyCause(gravest.draft, "these numbers"),
    steps: incidentSteps(gravest.draft, reader.appUrl),
  };
}

function harmTitle(kind: HarmKind, count: number, where: string, when: string) {
  return {
    subject: `${count} numbers: ${HARM_WORDS[kind]}${where} ${when}`,
    headline: `${count} numbers ${HEADLINES[kind]}${where}`,
  };
}

function ruleTitle({ draft }: RaisedAlert, count: number, when: string) {
  const name = draft.evidence.rule?.name ?? draft.ruleId;
  return { subject: `Rule “${name}”: ${count} alerts ${when}`, headline: `Rule “${name}” matched ${count} times` };
}
