import { type VerdictWords, verdictWords } from "@/lib/present/advice/advice-verdict";
import { type BlockContact, blockContact } from "@/lib/present/calls/block-contact";
import { dayKey, formatCallerId, formatDay, formatTime } from "@/lib/present/format";
import { type CaseEventRow, caseEventRow } from "@/lib/present/redress/case-event-row";
import type { CaseCallItem, RedressCaseDetail } from "@/lib/present/redress/redress.schema";
import { blockerText, CLOCK_WORDS, caseWord, KIND_WORDS, type TonedWord } from "@/lib/present/redress/redress-words";
import { visibleText } from "@/lib/present/visible-text";
import { caseChecklist } from "@/lib/redress/case-checklist";
import { type CaseClock, caseClocks } from "@/lib/redress/case-clock";
import { mailLink, telLink } from "@/lib/redress/case-contact";
import { caseLetter, type Letter, type LetterFacts } from "@/lib/redress/case-letter";
import { watchedOf } from "@/lib/redress/case-verification";
import type { RedressCase } from "@/lib/redress/redress-case";

/** A clock as it is read. */
export interface ClockRow {
  readonly title: string;
  readonly when: string;
  readonly tone: TonedWord["tone"];
  readonly word: string;
  readonly basis: string;
  readonly isLegal: boolean;
}

/** A call of the evidence. */
export interface EvidenceRow {
  readonly key: string;
  readonly time: string;
  readonly callee: string;
  readonly isSealed: boolean;
  readonly carrier: string;
  readonly sign: string;
  /** The headers exactly as they came; null where the record holds none. */
  readonly header: string | null;
  readonly importPath: string;
  readonly place: string;
  readonly rowSha256: string;
  readonly fileSha256: string;
}

/** What the page of one case shows. */
export interface CasePageModel {
  readonly one: RedressCaseDetail;
  readonly timeZone: string;
  readonly title: string;
  readonly number: string;
  readonly kind: string;
  readonly word: TonedWord;
  /** Whether somebody should have looked again by now. */
  readonly isOverdue: boolean;
  readonly blocker: string;
  readonly contact: BlockContact | null;
  readonly telLink: string | null;
  readonly mailLink: string | null;
  /** The headers of the latest call, exactly as delivered; null where there are none. */
  readonly header: string | null;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly letter: Letter;
  readonly checklist: readonly {
    readonly id: string;
    readonly text: string;
    readonly url: string | null;
    readonly isDone: boolean;
  }[];
  readonly clocks: readonly ClockRow[];
  /** The day on which somebody is to look again, as a field of a form takes it; empty for none. */
  readonly dueDay: string;
  readonly evidence: readonly EvidenceRow[];
  readonly events: readonly CaseEventRow[];
  /** Of a case that was redressed: whether the calls since show it. */
  readonly verdict: VerdictWords | null;
  readonly members: readonly { readonly userId: string; readonly name: string }[];
  readonly mayWrite: boolean;
}

/** What the page is made of beside the case. */
export interface CasePageFacts {
  readonly organization: string;
  readonly timeZone: string;
  readonly purpose: string;
  readonly volume: LetterFacts["volume"];
  readonly registrations: readonly string[];
  readonly members: CasePageModel["members"];
  readonly mayWrite: boolean;
}

const LETTER_LINES = 10;

/** Prepares the page of one case. */
export function casePage(one: RedressCaseDetail, found: RedressCase, facts: CasePageFacts, now: Date): CasePageModel {
  const { timeZone, members, mayWrite } = facts;
  const letter = caseLetter(found, letterFacts(one, facts));
  const steps = caseChecklist(found);
  const itemText = (id: string) => steps.find((step) => step.id === id)?.text ?? id;
  const ticked = new Map(one.events.flatMap(({ kind, item, isDone }) => (kind === "ticked" ? [[item, isDone]] : [])));
  const [latest] = one.calls;
  return {
    one,
    timeZone,
    title: `${KIND_WORDS[one.kind]}: ${formatCallerId(one.callerId)}`,
    number: formatCallerId(one.callerId),
    kind: KIND_WORDS[one.kind],
    word: caseWord(one),
    isOverdue: one.dueAt !== null && new Date(one.dueAt) < now,
    blocker: blockerText(one),
    contact: latest === undefined ? null : blockContact(latest),
    telLink: telLink(one.contact?.tel ?? null),
    mailLink: mailLink(one.contact?.email ?? null, letter),
    header: latest === undefined ? null : headerText(latest),
    facts: caseFacts(one, facts),
    letter,
    checklist: steps.map((step) => ({ ...step, isDone: ticked.get(step.id) === true })),
    clocks: clockRows(one, found, timeZone, now),
    dueDay: one.dueAt === null ? "" : dayKey(one.dueAt, timeZone),
    evidence: one.calls.map((call) => evidenceRow(call, timeZone)),
    events: one.events.toReversed().map((event) => caseEventRow(event, timeZone, itemText)),
    verdict: one.outcome === "redressed" ? verdictWords(found.verdict, watchedOf(found).label) : null,
    members,
    mayWrite,
  };
}

function caseFacts(one: RedressCaseDetail, { timeZone, members }: CasePageFacts): CasePageModel["facts"] {
  const owner = members.find(({ userId }) => userId === one.assigneeId);
  const { label } = one;
  return [
    { name: "Number", value: formatCallerId(one.callerId) },
    ...(one.carrier === "" ? [] : [{ name: "Carrier", value: visibleText(one.carrier) }]),
    ...(label === null
      ? []
      : [
          {
            name: "Label seen",
            value: visibleText(
              `“${label.text}”${label.where === "" ? "" : `, ${label.where}`}, ${formatDay(label.seenAt, timeZone)}`,
            ),
          },
        ]),
    { name: "Opened", value: formatTime(one.openedAt, timeZone) },
    ...(one.sentAt === null ? [] : [{ name: "Sent", value: formatTime(one.sentAt, timeZone) }]),
    ...(one.closedAt === null ? [] : [{ name: "Closed", value: formatTime(one.closedAt, timeZone) }]),
    ...(owner === undefined ? [] : [{ name: "Owner", value: visibleText(owner.name) }]),
  ];
}

function letterFacts(one: RedressCaseDetail, facts: CasePageFacts): LetterFacts {
  const { calls } = one;
  const { organization, purpose, volume, registrations } = facts;
  // By the clock of the lines beneath: whoever reads it lives elsewhere.
  const day = (call: CaseCallItem | undefined) => (call === undefined ? "" : formatDay(call.startedAt, "UTC"));
  return {
    organization,
    number: formatCallerId(one.callerId),
    purpose,
    calls: {
      count: calls.length,
      first: day(calls.at(-1)),
      last: day(calls[0]),
      lines: calls.slice(0, LETTER_LINES).map(letterLine),
    },
    volume,
    registrations,
  };
}

function letterLine(call: CaseCallItem): string {
  return `${call.startedAt.replace(".000Z", "Z")}, ${sign(call)}, ${visibleText(call.filename)}:${call.line}`;
}

function clockRows(one: RedressCaseDetail, found: RedressCase, timeZone: string, now: Date): readonly ClockRow[] {
  const answered = one.events.filter(({ kind }) => kind === "answered");
  const lastCallAt = one.calls[0]?.startedAt;
  const beside = {
    answers: answered.map(({ answeredAt, at }) => new Date(answeredAt ?? at)),
    lastCallAt: lastCallAt === undefined ? null : new Date(lastCallAt),
  };
  return caseClocks(found, beside, now).map((clock) => ({
    title: CLOCK_WORDS[clock.id],
    when: clock.at === null ? "Starts when you mark it as sent" : formatTime(clock.at, timeZone),
    ...CLOCK_STATES[clock.state],
    ...(clock.state === "over" && SOMEBODY_HAS_TO.has(clock.id) ? { word: "overdue" } : {}),
    basis: clock.basis,
    isLegal: clock.isLegal,
  }));
}

/** Clocks at whose end somebody has to act; of the others the time has passed. */
const SOMEBODY_HAS_TO: ReadonlySet<CaseClock["id"]> = new Set(["status_update", "engine", "follow_up"]);
const CLOCK_STATES: Readonly<Record<CaseClock["state"], { readonly tone: TonedWord["tone"]; readonly word: string }>> =
  {
    not_begun: { tone: "neutral", word: "not begun" },
    running: { tone: "accent", word: "running" },
    over: { tone: "bad", word: "over" },
    kept: { tone: "good", word: "answered" },
    late: { tone: "watch", word: "answered late" },
  };

function evidenceRow(call: CaseCallItem, timeZone: string): EvidenceRow {
  return {
    key: `${call.startedAt} ${call.rowSha256}`,
    time: formatTime(call.startedAt, timeZone),
    callee: call.callee,
    isSealed: call.isSealed,
    carrier: visibleText(call.carrier),
    sign: sign(call),
    header: headerText(call),
    importPath: `/imports/${call.importId}`,
    place: `${visibleText(call.filename)}, line ${call.line}`,
    rowSha256: call.rowSha256,
    fileSha256: call.fileSha256,
  };
}

function sign({ sipCode, phrase }: CaseCallItem): string {
  return visibleText([sipCode ?? "no SIP code", phrase].filter((part) => part !== null).join(" "));
}

function headerText({ reason, callInfo }: CaseCallItem): string | null {
  const lines = [reason === null ? null : `Reason: ${reason}`, callInfo === null ? null : `Call-Info: ${callInfo}`];
  const text = lines.filter((line) => line !== null).join("\n");
  return text === "" ? null : visibleText(text);
}
