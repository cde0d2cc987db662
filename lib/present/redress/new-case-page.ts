import { type BlockContact, blockContact } from "@/lib/present/calls/block-contact";
import { formatCallerId, formatDay, formatThings } from "@/lib/present/format";
import { visibleText } from "@/lib/present/visible-text";
import type { BlockerCalls } from "@/lib/redress/case-call";

/** Something that a case could be opened for. */
export interface CaseChoice {
  readonly key: string;
  readonly title: string;
  readonly note: string;
  readonly contact: BlockContact | null;
  /** What is sent to open it. */
  readonly wish: Readonly<Record<string, string>>;
  /** A case that is open for it already; its new calls would be added. */
  readonly openCaseId: string | null;
}

/** Said of a text that should be a telephone number. */
export const NO_NUMBER = "This is not a telephone number.";

/** What the page that opens a case shows. */
export interface NewCasePageModel {
  /** Null while no number was named. */
  readonly callerId: string | null;
  /** What was written instead of a number; empty where nothing was. */
  readonly typed: string;
  /** What is wrong with it; null when nothing is. */
  readonly refusal: string | null;
  /** Whether a call from the number was ever imported. */
  readonly isKnown: boolean;
  readonly number: string;
  readonly choices: readonly CaseChoice[];
  readonly mayWrite: boolean;
}

/** A label that was seen, as far as a case needs it. */
interface SeenLabel {
  readonly id: string;
  readonly label: string;
  readonly carrier: string;
  readonly observedAt: Date;
}

/** An open case, as far as a choice needs it. */
interface OpenCase {
  readonly id: string;
  readonly kind: string;
  readonly blocker: string;
}

/** What cases could be opened for a number: who blocks, refusals without a notice, labels that were seen. */
export function caseChoices(
  callerId: string,
  found: {
    readonly blockers: readonly BlockerCalls[];
    readonly labels: readonly SeenLabel[];
    readonly open: readonly OpenCase[];
  },
  timeZone: string,
): readonly CaseChoice[] {
  const openFor = (kind: string, blocker: string | null) =>
    found.open.find((one) => one.kind === kind && (blocker === null || one.blocker === blocker))?.id ?? null;
  return [
    ...found.blockers.map((group) => blockChoice(callerId, group, openFor, timeZone)),
    ...found.labels.map(({ id, label, carrier, observedAt }) => ({
      key: `label ${id}`,
      title: `The label “${visibleText(label)}”`,
      note: `Seen on ${formatDay(observedAt, timeZone)}${carrier === "" ? "" : ` on ${visibleText(carrier)}`}. The case leads through all three engines.`,
      contact: null,
      wish: { kind: "label", observationId: id },
      openCaseId: null,
    })),
  ];
}

function blockChoice(
  callerId: string,
  { blocker, contact, calls }: BlockerCalls,
  openFor: (kind: string, blocker: string | null) => string | null,
  timeZone: string,
): CaseChoice {
  const [latest] = calls;
  const many = `${formatThings(calls.length, "call")} of the last four weeks`;
  const last = latest === undefined ? "" : `, the latest on ${formatDay(latest.startedAt, timeZone)}`;
  if (contact === null)
    return {
      key: "lost_notice",
      title: "Refusals that name nobody: ask your provider",
      note: `${many}${last}, without the notice of who refused. The letter asks for a SIP trace by Call-ID.`,
      contact: null,
      wish: { kind: "lost_notice", callerId },
      openCaseId: openFor("lost_notice", null),
    };
  return {
    key: `block ${blocker}`,
    title: `Blocked by ${visibleText(blocker)}`,
    note: `${many}${last}.`,
    contact: latest === undefined ? null : blockContact(latest),
    wish: { kind: "block", callerId, blocker },
    openCaseId: openFor("block", blocker),
  };
}

/** The page that asks for a number. @param typed what was written and is none; empty at first */
export function whichNumberPage(typed: string, mayWrite: boolean): NewCasePageModel {
  const refusal = typed === "" ? null : NO_NUMBER;
  return { callerId: null, typed, refusal, isKnown: false, number: "", choices: [], mayWrite };
}

/** The page for a number. @param isKnown whether a call from it was ever imported */
export function newCasePage(
  callerId: string,
  choices: readonly CaseChoice[],
  { isKnown, mayWrite }: Pick<NewCasePageModel, "isKnown" | "mayWrite">,
): NewCasePageModel {
  return { callerId, typed: "", refusal: null, isKnown, number: formatCallerId(callerId), choices, mayWrite };
}
