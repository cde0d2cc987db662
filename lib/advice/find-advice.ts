import type { AdviceRule, AdviceSeverity } from "@/lib/advice/advice-rule";
import type { AdviceSettings } from "@/lib/advice/advice-settings";
import type { CallerFacts } from "@/lib/advice/caller-facts";
import { ADVICE_RULES } from "@/lib/advice/catalogue";
import { expectedGain } from "@/lib/advice/expected-gain";
import type { FleetFacts } from "@/lib/advice/fleet-facts";
import { type Judgement, judgeRule, type RuleEvidence } from "@/lib/advice/judge-rule";

/** A rule that fires. */
export interface Finding {
  readonly ruleId: string;
  /** Empty where the rule looks at the whole organisation. */
  readonly callerId: string;
  readonly level: "warn" | "critical";
  readonly severity: AdviceSeverity;
  /** Calls of the number, or of all, in the days that the rule looks at. */
  readonly calls: number;
  /** Calls that would end better if the advice were followed. */
  readonly gain: number;
  readonly evidence: RuleEvidence;
}

/** How many subjects a rule looked at, and what it said of them. */
export interface RuleCheck {
  readonly ruleId: string;
  readonly fired: number;
  readonly quiet: number;
  readonly tooFew: number;
  readonly isOff: boolean;
  /** What every subject lacked; null when at least one could be judged. */
  readonly missing: { readonly column: string; readonly how: string } | null;
  /** The most evidence there was where there was too little everywhere. */
  readonly most: { readonly n: number; readonly needed: number; readonly of: string } | null;
}

/**
 * Looks at an organisation with every rule, and at its caller IDs one after the other.
 * @param callers asked for one at a time and held no longer: a whole fleet's would not fit the worker's memory
 * @yields what fires, that of the organisation first
 * @returns what every rule said
 */
export function* findAdvice(
  fleet: FleetFacts,
  callers: Iterable<CallerFacts>,
  settings: AdviceSettings,
): Generator<Finding, readonly RuleCheck[], void> {
  const looks = ADVICE_RULES.map((rule) => ({ rule, verdicts: new RuleVerdicts(rule) }));
  for (const { rule, verdicts } of looks) {
    if (rule.scope !== "organization") continue;
    const judgement = judgeRule(rule, rule.measure(fleet), settings);
    verdicts.add(judgement);
    if (judgement.kind === "fires") yield finding(rule, "", callsIn(fleet.attempts, fleet.today, rule), judgement);
  }
  for (const caller of callers) {
    const attempts = caller.days.map(({ day, attempts: calls }) => [day, calls] as const);
    for (const { rule, verdicts } of looks) {
      if (rule.scope === "organization") continue;
      const judgement = judgeRule(rule, rule.measure(caller, fleet), settings);
      verdicts.add(judgement);
      if (judgement.kind === "fires")
        yield finding(rule, caller.callerId, callsIn(attempts, fleet.today, rule), judgement);
    }
  }
  return looks.map(({ verdicts }) => verdicts.check());
}

/** Calls of the days that the rule looks at. */
function callsIn(attempts: Iterable<readonly [day: number, calls: number]>, today: number, rule: AdviceRule): number {
  let sum = 0;
  for (const [day, calls] of attempts) if (day > today - rule.shows.days) sum += calls;
  return sum;
}

function finding(
  rule: AdviceRule,
  callerId: string,
  calls: number,
  { level, evidence }: Extract<Judgement, { kind: "fires" }>,
): Finding {
  const severity = level === "warn" ? (rule.warnSeverity ?? rule.severity) : rule.severity;
  return { ruleId: rule.id, callerId, level, severity, calls, gain: expectedGain(rule, evidence, calls), evidence };
}

/** What one rule said of all subjects, of which it holds none. */
class RuleVerdicts {
  readonly #rule: AdviceRule;
  readonly #counts: Record<Judgement["kind"], number> = { fires: 0, quiet: 0, too_few: 0, missing: 0, off: 0 };
  #most: Extract<Judgement, { kind: "too_few" }> | null = null;
  #lack: Extract<Judgement, { kind: "missing" }> | null = null;

  constructor(rule: AdviceRule) {
    this.#rule = rule;
  }

  add(judgement: Judgement): void {
    this.#counts[judgement.kind] += 1;
    if (judgement.kind === "too_few" && judgement.n > (this.#most?.n ?? -1)) this.#most = judgement;
    if (judgement.kind === "missing") this.#lack ??= judgement;
  }

  check(): RuleCheck {
    const { fires, quiet, too_few, missing, off } = this.#counts;
    const all = fires + quiet + too_few + missing + off;
    const [most, lack] = [too_few === all ? this.#most : null, missing === all ? this.#lack : null];
    return {
      ruleId: this.#rule.id,
      fired: fires,
      quiet,
      tooFew: too_few,
      isOff: off > 0,
      missing: lack && { column: lack.column, how: lack.how },
      most: most && { n: most.n, needed: most.needed, of: most.of },
    };
  }
}
