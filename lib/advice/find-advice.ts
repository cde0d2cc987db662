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

/** Looks at an organisation with every rule. */
export function findAdvice(
  fleet: FleetFacts,
  settings: AdviceSettings,
): { readonly findings: readonly Finding[]; readonly checks: readonly RuleCheck[] } {
  const findings: Finding[] = [];
  const checks = ADVICE_RULES.map((rule) => {
    const judged = subjectsOf(rule, fleet).map(({ callerId, days, judge }) => {
      const judgement = judge(settings);
      if (judgement.kind === "fires")
        findings.push(finding(rule, callerId, callsIn(days, fleet.today, rule), judgement));
      return judgement;
    });
    return checkOf(rule, judged);
  });
  return { findings, checks };
}

interface Subject {
  readonly callerId: string;
  readonly days: CallerFacts["days"];
  readonly judge: (settings: AdviceSettings) => Judgement;
}

function subjectsOf(rule: AdviceRule, fleet: FleetFacts): readonly Subject[] {
  if (rule.scope === "organization") {
    const days = fleet.callers.flatMap((caller) => caller.days);
    return [{ callerId: "", days, judge: (settings) => judgeRule(rule, rule.measure(fleet), settings) }];
  }
  return fleet.callers.map((caller) => ({
    callerId: caller.callerId,
    days: caller.days,
    judge: (settings) => judgeRule(rule, rule.measure(caller, fleet), settings),
  }));
}

function callsIn(days: CallerFacts["days"], today: number, rule: AdviceRule): number {
  return days.reduce((sum, { day, attempts }) => sum + (day > today - rule.shows.days ? attempts : 0), 0);
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

function checkOf(rule: AdviceRule, judged: readonly Judgement[]): RuleCheck {
  const tooFew = judged.filter((one) => one.kind === "too_few");
  const missing = judged.filter((one) => one.kind === "missing");
  const isEverywhere = (some: readonly Judgement[]) => some.length > 0 && some.length === judged.length;
  const most = tooFew.toSorted((a, b) => b.n - a.n)[0];
  const lack = missing[0];
  return {
    ruleId: rule.id,
    fired: judged.filter((one) => one.kind === "fires").length,
    quiet: judged.filter((one) => one.kind === "quiet").length,
    tooFew: tooFew.length,
    isOff: judged.some((one) => one.kind === "off"),
    missing: isEverywhere(missing) && lack !== undefined ? { column: lack.column, how: lack.how } : null,
    most: isEverywhere(tooFew) && most !== undefined ? { n: most.n, needed: most.needed, of: most.of } : null,
  };
}
