import { NativeSelect } from "@/components/ui/native-select";
import { TextField } from "@/components/ui/text-field";
import type { RuleDefinition } from "@/lib/alert/rules/rule-definition.schema";
import { COMPARISONS, METRIC_UNITS, RULE_METRICS, RULE_WINDOWS, UNIT_COMPARISONS } from "@/lib/alert/rules/rule-metric";
import { METRIC_WORDS } from "@/lib/alert/rules/rule-words";
import { shownThreshold, thresholdOf, withMetric } from "@/lib/present/alert/rule-form";

/** What the fields of a rule are given. */
export interface RuleFieldsProps {
  readonly rule: RuleDefinition;
  readonly onChange: (rule: RuleDefinition) => void;
  readonly problemOf: (name: string) => string | null;
}

const METRICS = RULE_METRICS.map((value) => ({
  value,
  label: METRIC_WORDS[value].charAt(0).toUpperCase() + METRIC_WORDS[value].slice(1),
}));
const COMPARISON_WORDS = {
  above: "is above",
  below: "is below",
  rises: "rises against the 28 days before by",
  falls: "falls against the 28 days before by",
} as const;
const WINDOW_WORDS = ["an hour", "4 hours", "24 hours", "3 days", "7 days", "28 days"];
const WINDOWS = RULE_WINDOWS.map((hours, at) => ({ value: String(hours), label: WINDOW_WORDS[at] ?? "" }));
const UNIT_WORDS = { share: "%", calls: "calls", points: "points", hours: "hours", state: "" } as const;
const STATES = [
  { value: "0", label: "harmed" },
  { value: "1", label: "watched or harmed" },
];
const PER = [
  { value: "number", label: "Each caller ID by itself" },
  { value: "together", label: "All of them together" },
];

/** What a rule watches, and when it raises an alert. */
export function RuleConditionFields({ rule, onChange, problemOf }: RuleFieldsProps) {
  const unit = METRIC_UNITS[rule.metric];
  const set = (change: Partial<RuleDefinition>) => onChange({ ...rule, ...change });
  const isCounted = unit === "share" || unit === "calls";
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <NativeSelect
        label="Watch"
        choices={METRICS}
        value={rule.metric}
        onChange={({ target }) => onChange(withMetric(rule, target.value))}
      />
      {unit === "state" ? (
        <NativeSelect
          label="becomes"
          choices={STATES}
          value={String(rule.threshold)}
          onChange={({ target }) => set({ threshold: Number(target.value) })}
        />
      ) : (
        <NativeSelect
          label="and tell when it"
          choices={UNIT_COMPARISONS[unit].map((value) => ({ value, label: COMPARISON_WORDS[value] }))}
          value={rule.comparison}
          onChange={({ target }) =>
            set({ comparison: COMPARISONS.find((one) => one === target.value) ?? rule.comparison })
          }
        />
      )}
      {unit === "state" ? null : (
        <TextField
          label={`Limit, in ${UNIT_WORDS[unit]}`}
          name="threshold"
          type="number"
          step="any"
          required
          value={shownThreshold(rule)}
          error={problemOf("threshold")}
          onValueChange={(text) => set({ threshold: thresholdOf(rule.metric, text) })}
        />
      )}
      {isCounted ? (
        <NativeSelect
          label="over the last"
          choices={WINDOWS}
          value={String(rule.windowHours)}
          onChange={({ target }) =>
            set({ windowHours: RULE_WINDOWS.find((hours) => String(hours) === target.value) ?? rule.windowHours })
          }
        />
      ) : null}
      {unit === "share" || unit === "points" ? (
        <TextField
          label="At least so many calls"
          name="minCalls"
          type="number"
          min={1}
          required
          value={String(rule.minCalls)}
          description="With fewer, the rule stays silent. The limit has to lie outside the figure's 95% interval."
          error={problemOf("minCalls")}
          onValueChange={(text) => set({ minCalls: Number(text) })}
        />
      ) : null}
      {isCounted ? (
        <NativeSelect
          label="Counted for"
          choices={PER}
          value={rule.per}
          onChange={({ target }) => set({ per: target.value === "together" ? "together" : "number" })}
        />
      ) : null}
      <TextField
        label="Cool-down, in hours"
        name="cooldownHours"
        type="number"
        min={1}
        max={672}
        required
        value={String(rule.cooldownHours)}
        description="During this time, further caller IDs join the same alert."
        error={problemOf("cooldownHours")}
        onValueChange={(text) => set({ cooldownHours: Number(text) })}
      />
    </div>
  );
}
