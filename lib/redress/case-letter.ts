import { analyticsEngine } from "@/lib/redress/analytics-engine";
import { CASE_CALLS_MAX } from "@/lib/redress/case-call";
import type { RedressCase } from "@/lib/redress/redress-case";

/** What a letter says beside the case. */
export interface LetterFacts {
  readonly organization: string;
  /** The number as people read it. */
  readonly number: string;
  /** What the number is used for, as somebody wrote it down; empty where nobody did. */
  readonly purpose: string;
  /** Calls that prove it: how many, the days (UTC) of the first and the last as they shall read, and a line each for the latest. */
  readonly calls: {
    readonly count: number;
    readonly first: string;
    readonly last: string;
    readonly lines: readonly string[];
  };
  /** Calls of the number in 28 days, for whoever asks what it is; null where there were none. */
  readonly volume: { readonly calls: number; readonly perDay: number } | null;
  /** Where it is registered, in words. */
  readonly registrations: readonly string[];
}

/** A letter ready to be checked and sent by a person. */
export interface Letter {
  readonly subject: string;
  readonly body: string;
}

/** Drafts the request. What only the sender knows stands in square brackets. Nothing in it is a callee's number. */
export function caseLetter(one: Pick<RedressCase, "kind" | "blocker" | "detail">, facts: LetterFacts): Letter {
  if (one.kind === "label") return labelLetter(one, facts);
  return one.kind === "block" ? blockLetter(one, facts) : lostNoticeLetter(one, facts);
}

function blockLetter({ detail: { contact } }: Pick<RedressCase, "detail">, facts: LetterFacts): Letter {
  const quote = contact?.id === null || contact === null ? null : `Reference in your notice: ${contact.id}`;
  return {
    subject: `Request for redress: calls from ${facts.number} are blocked`,
    body: paragraphs([
      "To the point of contact for blocked calls",
      `Calls from our number ${facts.number} are answered with ${contact?.via === "608" ? "608 Rejected" : "603 Network Blocked"}. The response names you as the contact. ${callsSentence(facts)}`,
      quote,
      list("The latest of them (time in UTC, response, line of our records):", facts.calls.lines),
      whoWeAre(facts),
      "We ask you to look at the treatment of this number and to stop it where it is wrong (47 CFR 64.1200(k)(8)). Please tell us within 24 hours how far you are, what the treatment rests on, and what we should change.",
      "The dialled numbers, a trace, or anything else that you need for the review we send on request.",
      signature(facts),
    ]),
  };
}

function lostNoticeLetter({ blocker }: Pick<RedressCase, "blocker">, facts: LetterFacts): Letter {
  return {
    subject: `Trace wanted: refused calls from ${facts.number} without the notice of 47 CFR 64.1200(k)(9)`,
    body: paragraphs([
      `To ${blocker === "" ? "our provider" : blocker}`,
      `Calls from our number ${facts.number} over your network look blocked, but no response says by whom. ${callsSentence(facts)}`,
      list("The latest of them (time in UTC, response, line of our records, Call-ID):", [
        ...facts.calls.lines.map((line) => `${line}, Call-ID [from our file]`),
      ]),
      "Since 25 March 2026 a provider that blocks on the basis of analytics has to answer with 603+ (ATIS-1000099), and every provider in the path has to hand it on: 47 CFR 64.1200(k)(9).",
      "Please send us (1) the SIP trace of these calls by their Call-ID, with the final response and its Reason header as it reached you, (2) the network that sent it, and (3) what becomes of the Reason header on its way to us and into our records.",
      signature(facts),
    ]),
  };
}

function labelLetter(
  { blocker, detail: { label } }: Pick<RedressCase, "blocker" | "detail">,
  facts: LetterFacts,
): Letter {
  const engine = analyticsEngine(blocker)?.name ?? "the analytics engine";
  const seen =
    label === null
      ? ""
      : ` Phones showed “${label.text}”${label.where === "" ? "" : ` (${label.where})`} on ${label.seenAt.slice(0, 10)}.`;
  return {
    subject: `Please review the label of ${facts.number}`,
    body: paragraphs([
      `To ${engine}`,
      `Our number ${facts.number} carries a label that does not fit what it is used for.${seen}`,
      whoWeAre(facts),
      facts.volume === null
        ? null
        : `In the last 28 days it placed ${grouped(facts.volume.calls)} calls, ${grouped(Math.round(facts.volume.perDay))} a day on average.`,
      "We call [who: customers, patients, people who asked for it] about [what], with their consent from [where], between [hours]. Whoever does not want our calls says so at once or at [number or page], and is not called again.",
      "We changed what may have caused the label: [what, since when].",
      "Please review the label, tell us what it rests on, and note our name and purpose for this number. A picture of the phone is attached.",
      signature(facts),
    ]),
  };
}

function callsSentence({ calls: { count, first, last } }: LetterFacts): string {
  if (count === 0) return "";
  const days = first === last ? `all on ${first} (UTC)` : `from ${first} to ${last} (UTC)`;
  // A case keeps so many and no more: how many others there were, nobody counted.
  if (count >= CASE_CALLS_MAX)
    return `There were ${grouped(count)} such calls or more; we kept the latest ${grouped(count)}, ${days}.`;
  if (count === 1) return `There was one such call, on ${first} (UTC).`;
  return `There were ${grouped(count)} such calls, ${days}.`;
}

function whoWeAre({ organization, number, purpose, registrations }: LetterFacts): string {
  const known = registrations.length === 0 ? "" : ` It is registered: ${registrations.join(", ")}.`;
  return `${organization} uses ${number} for ${purpose === "" ? "[purpose]" : purpose}.${known} Website: [address]. Contact: [name, telephone, e-mail].`;
}

function signature({ organization }: LetterFacts): string {
  return `[Name]\n${organization}`;
}

function list(title: string, lines: readonly string[]): string | null {
  return lines.length === 0 ? null : [title, ...lines.map((line) => `- ${line}`)].join("\n");
}

function paragraphs(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== "").join("\n\n");
}

function grouped(count: number): string {
  return count.toLocaleString("en-US");
}
