import { type BlockContact, blockContact } from "@/lib/present/block-contact";
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

/** What the page that opens a case shows. */
export interface NewCasePageModel {
  /** Null while no number was named. */
  readonly callerId: string | null;
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

/** The page for a number; for none it asks which. */
export function newCasePage(
  callerId: string | null,
  choices: readonly CaseChoice[],
  mayWrite: boolean,
): NewCasePageModel {
  return { callerId, number: callerId === null ? "" : formatCallerId(callerId), choices, mayWrite };
}
