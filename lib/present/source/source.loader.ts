import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { listSources, type SourceRow } from "@/lib/intake/source/source-list.store";
import { loadSourceRules } from "@/lib/ledger/call/source-rules.store";
import { listSignals, sumSignals } from "@/lib/ledger/day/signal-day.store";
import { providerLetter } from "@/lib/outcome/provider-letter";
import { type SignalFidelity, signalFidelity } from "@/lib/outcome/signal-fidelity";
import { formatDay } from "@/lib/present/format";
import { letterRecipient } from "@/lib/present/source/letter-recipient";
import type { SourceDetail, SourceItem } from "@/lib/present/source/source.schema";
import { fidelityTrunks, fidelityWeeks, sumMarks } from "@/lib/present/source/source-weeks";

/** Loads every source with how much its records tell. */
export async function loadSources(scope: OrganizationScope): Promise<SourceItem[]> {
  const [sources, sums] = await Promise.all([listSources(scope), sumSignals(scope)]);
  return sources.map((source) =>
    sourceItem(source, signalFidelity(sumMarks(sums.filter(({ sourceId }) => sourceId === source.id)))),
  );
}

/** Loads one source with all that there is to say of it; null when the organisation has none of that name. */
export async function loadSource(
  scope: OrganizationScope,
  organization: Organization,
  name: string,
): Promise<SourceDetail | null> {
  const [source] = await listSources(scope, name);
  if (source === undefined) return null;
  const [marks, rules] = await Promise.all([listSignals(scope, source.id), loadSourceRules(scope, source.id)]);
  const fidelity = signalFidelity(sumMarks(marks));
  const [first, last] = [marks[0]?.day ?? "", marks.at(-1)?.day ?? ""];
  const facts = {
    organization: organization.name,
    provider: letterRecipient(source.name),
    firstDay: first === "" ? "" : formatDay(first, "UTC"),
    lastDay: last === "" ? "" : formatDay(last, "UTC"),
  };
  return {
    ...sourceItem(source, fidelity),
    weeks: fidelityWeeks(marks).map((week) => ({ ...week, fidelity: plain(week.fidelity) })),
    trunks: fidelityTrunks(marks).map((trunk) => ({ ...trunk, fidelity: plain(trunk.fidelity) })),
    letter: providerLetter(fidelity, facts),
    overrides: [...rules.overrides],
    isBeingJudged: rules.isStale,
    judgedAgain: rules.judgedAgain,
  };
}

function sourceItem(source: SourceRow, fidelity: SignalFidelity): SourceItem {
  const { name, format, cannotShow, imports, calls, firstCallAt, lastCallAt } = source;
  return {
    name,
    format,
    cannotShow: [...cannotShow],
    imports,
    calls,
    firstCallAt: firstCallAt?.toISOString() ?? null,
    lastCallAt: lastCallAt?.toISOString() ?? null,
    fidelity: plain(fidelity),
  };
}

function plain(fidelity: SignalFidelity): SourceItem["fidelity"] {
  return { ...fidelity, suspicions: [...fidelity.suspicions] };
}
