import type { AlertDraft, AlertEvidence, RuleEvidenceCaller } from "@/lib/alert/alert-draft";
import type { IncidentEntry, RuleIncident } from "@/lib/alert/rules/judge-rule";
import { ownRuleId } from "@/lib/alert/rules/own-rule-id";
import type { RuleDefinition } from "@/lib/alert/rules/rule-definition.schema";
import { conditionWords } from "@/lib/alert/rules/rule-words";
import { HOUR_MS } from "@/lib/base/time-units";

interface JudgedRule {
  readonly id: string;
  readonly version: number;
  readonly definition: RuleDefinition;
}

/** The alert of an incident. */
export function ruleDraft({ id, version, definition }: JudgedRule, incident: RuleIncident): AlertDraft {
  const { entries } = incident;
  const gravest = gravestOf(entries.filter(({ reading }) => reading.hour === incident.hour));
  const { reading } = gravest;
  return {
    callerId: reading.about,
    carrier: definition.scope.carrier,
    kind: "rule",
    severity: definition.severity,
    detectedAt: endOf(incident.hour),
    evidence: {
      metric: definition.metric,
      rateBefore: reading.before,
      rateAfter: reading.value,
      low: reading.low,
      high: reading.high,
      n: reading.n,
      since: startOf(reading.sinceHour).toISOString(),
      odds: null,
      confirmedAt: null,
      summary: `${conditionWords(definition)}.`,
      overAt: overAt(entries),
      rule: {
        name: definition.name,
        condition: conditionWords(definition),
        comparison: definition.comparison,
        per: definition.per,
        // All of them: the next evaluation makes its incidents of these.
        callers: entries.map(evidenceCaller),
        callerCount: new Set(entries.map(({ reading: { about } }) => about)).size,
      },
    },
    ruleId: ownRuleId(id),
    version,
  };
}

/** The incident of an alert that a rule has raised, as far as the alert tells. */
export function incidentOf(
  alert: { readonly detectedAt: Date; readonly evidence: AlertEvidence },
  per: RuleDefinition["per"],
): RuleIncident {
  const callers = alert.evidence.rule?.callers ?? [];
  return { hour: hourEndingAt(alert.detectedAt.getTime()), entries: callers.map((one) => entryOf(one, per)) };
}

function entryOf(caller: RuleEvidenceCaller, per: RuleDefinition["per"]): IncidentEntry {
  const { callerId, value, low, high, n, before } = caller;
  const hour = hourEndingAt(Date.parse(caller.at));
  const sinceHour = Math.floor(Date.parse(caller.since) / HOUR_MS);
  return {
    callerId: per === "together" ? "" : callerId,
    reading: {
      about: callerId,
      hour,
      value,
      low,
      high,
      n,
      before,
      sinceHour,
      isEnough: true,
      isBad: true,
      isGood: false,
    },
    overHour: caller.overAt === null ? null : hourEndingAt(Date.parse(caller.overAt)),
  };
}

function evidenceCaller({ reading, overHour }: IncidentEntry): RuleEvidenceCaller {
  const { about: callerId, hour, sinceHour, value, low, high, n, before } = reading;
  return {
    callerId,
    at: endOf(hour).toISOString(),
    since: startOf(sinceHour).toISOString(),
    value,
    low,
    high,
    n,
    before,
    overAt: overHour === null ? null : endOf(overHour).toISOString(),
  };
}

/** The one that is furthest from what it should be. */
function gravestOf(entries: readonly IncidentEntry[]): IncidentEntry {
  const [first] = entries;
  if (first === undefined) throw new Error("An incident begins with at least one caller ID");
  return entries.reduce((worst, one) => (distance(one) > distance(worst) ? one : worst), first);
}

function distance({ reading: { value, before } }: IncidentEntry): number {
  return Math.abs(value - before);
}

/** When the last of them was good again; null while one is not. */
function overAt(entries: readonly IncidentEntry[]): string | null {
  let last = 0;
  for (const { overHour } of entries) {
    if (overHour === null) return null;
    last = Math.max(last, overHour);
  }
  return endOf(last).toISOString();
}

const startOf = (hour: number) => new Date(hour * HOUR_MS);
const endOf = (hour: number) => startOf(hour + 1);
const hourEndingAt = (ms: number) => Math.floor(ms / HOUR_MS) - 1;
