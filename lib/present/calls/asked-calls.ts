import type { CallConditions } from "@/lib/ledger/report/call-conditions";
import type { CallFilter } from "@/lib/present/calls/call-filter";
import { NOT_NAMED } from "@/lib/present/calls/not-named";
import { timeSpan } from "@/lib/present/time-span.schema";

/** What a filter asks of the ledger. @param timeZone zone whose days are meant where the filter names none */
export function askedCalls(filter: CallFilter, timeZone: string): CallConditions {
  const { from, to } = filter;
  return {
    callerId: filter.callerId,
    outcomes: filter.outcome,
    confidences: filter.confidence,
    attributions: filter.attribution,
    sipCodes: filter.sip,
    causes: filter.q850,
    ruleIds: filter.rule,
    carrier: named(filter.carrier),
    trunk: named(filter.trunk),
    campaign: named(filter.campaign),
    attestation: named(filter.attestation),
    area: filter.area,
    importId: filter.import,
    rings: filter.ring,
    talks: filter.talk,
    ...timeSpan({ from: from ?? undefined, to: to ?? undefined }, filter.timeZone ?? timeZone),
  };
}

function named(name: string | null): string | null {
  return name === NOT_NAMED ? "" : name;
}
