import type { RingBand, TalkLength } from "@/lib/ledger/report/duration-band";
import type { CallFilter, CallFilterName } from "@/lib/present/calls/call-filter";
import { NOT_NAMED } from "@/lib/present/calls/not-named";
import { formatZone } from "@/lib/present/format";
import { ATTRIBUTION_WORDS, CONFIDENCE_WORDS } from "@/lib/present/outcome/verdict-words";
import { visibleText } from "@/lib/present/visible-text";

/** How long a call rang, in words. */
export const RING_WORDS: Readonly<Record<RingBand, string>> = {
  none: "Did not ring",
  under6: "Up to 6 s",
  under20: "6 to 20 s",
  longer: "Over 20 s",
  unknown: "Not recorded",
};

/** How long people talked, in words. */
export const TALK_WORDS: Readonly<Record<TalkLength, string>> = {
  none: "Nobody talked",
  short: "Up to 6 s",
  brief: "6 to 15 s",
  minute: "15 to 60 s",
  longer: "Over a minute",
  unknown: "Not recorded",
};

/** A part of a filter, said in words. */
export interface FilterWord {
  readonly name: CallFilterName;
  readonly text: string;
}

/**
 * What a filter narrows beside caller ID, outcome and days, which stand in boxes of their own.
 * @param importName what the import is called; null when that is not known
 */
export function filterWords(filter: CallFilter, importName: string | null = null): readonly FilterWord[] {
  const words: readonly [CallFilterName, string | null][] = [
    ["confidence", listed("Confidence", filter.confidence, (one) => CONFIDENCE_WORDS[one].label.toLowerCase())],
    ["attribution", listed("603 sent by", filter.attribution, (one) => ATTRIBUTION_WORDS[one].label.toLowerCase())],
    ["sip", listed("SIP", filter.sip, String)],
    ["q850", listed("Q.850", filter.q850, String)],
    ["rule", listed("Rule", filter.rule, String)],
    ["carrier", named("Carrier", filter.carrier)],
    ["trunk", named("Trunk", filter.trunk)],
    ["campaign", named("Campaign", filter.campaign)],
    ["attestation", named("Attestation", filter.attestation)],
    ["area", filter.area === null ? null : `Called ${filter.area}`],
    ["import", filter.import === null ? null : `Import ${importName ?? filter.import.slice(0, 8)}`],
    ["ring", listed("Ringing", filter.ring, (one) => RING_WORDS[one].toLowerCase())],
    ["talk", listed("Talking", filter.talk, (one) => TALK_WORDS[one].toLowerCase())],
    ["timeZone", filter.timeZone === null ? null : `Days in ${formatZone(filter.timeZone)}`],
  ];
  return words.flatMap(([name, text]) => (text === null ? [] : [{ name, text }]));
}

function listed<Item>(label: string, items: readonly Item[], word: (item: Item) => string): string | null {
  return items.length === 0 ? null : `${label}: ${items.map(word).join(" or ")}`;
}

function named(label: string, name: string | null): string | null {
  if (name === null) return null;
  return name === NOT_NAMED ? `${label}: none named` : `${label}: ${visibleText(name)}`;
}
