import { useId } from "react";
import type { RuleFieldsProps } from "@/components/alert-rule/rule-condition-fields";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { CONTROL_LOOK } from "@/components/ui/control-look";
import { NativeSelect } from "@/components/ui/native-select";
import type { RuleChoices } from "@/lib/alert/rules/rule-choices";
import { callersBy, namesIn } from "@/lib/present/alert/rule-form";

const KINDS = [
  { value: "all", label: "All caller IDs" },
  { value: "group", label: "Caller IDs of groups" },
  { value: "label", label: "Caller IDs with labels" },
  { value: "number", label: "Chosen caller IDs" },
];
const named = (all: string, names: readonly string[]) => [
  { value: "", label: all },
  ...names.map((name) => ({ value: name, label: name })),
];

/** Which calls a rule looks at. */
export function RuleScopeFields({
  rule,
  onChange,
  problemOf,
  choices,
}: RuleFieldsProps & { readonly choices: RuleChoices }) {
  const { scope } = rule;
  const { callers } = scope;
  const set = (change: Partial<typeof scope>) => onChange({ ...rule, scope: { ...scope, ...change } });
  const kinds = KINDS.filter(
    ({ value }) => (value !== "group" || choices.groups.length > 0) && (value !== "label" || choices.labels.length > 0),
  );
  const names = callers.by === "group" ? choices.groups : callers.by === "label" ? choices.labels : [];
  const values: readonly string[] = callers.by === "all" ? [] : callers.values;
  const choose = (name: string, isChosen: boolean) => {
    const kept = isChosen ? [...values, name] : values.filter((one) => one !== name);
    if (callers.by === "group" || callers.by === "label") set({ callers: { by: callers.by, values: kept } });
  };
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <NativeSelect
        label="Caller IDs"
        choices={kinds}
        value={callers.by}
        onChange={({ target }) => set({ callers: callersBy(target.value, choices) })}
      />
      {names.length === 0 ? null : (
        <fieldset className="flex max-h-48 flex-col gap-2 overflow-y-auto">
          <legend className="mb-1 text-sm font-medium text-ink">Which</legend>
          {names.map((name) => (
            <CheckboxField
              key={name}
              label={name}
              checked={values.includes(name)}
              onChange={({ target }) => choose(name, target.checked)}
            />
          ))}
        </fieldset>
      )}
      {callers.by === "number" ? (
        <NumbersField
          values={callers.values}
          error={problemOf("scope.callers.values")}
          onChange={(numbers) => set({ callers: { by: "number", values: numbers } })}
        />
      ) : null}
      {choices.carriers.length === 0 ? null : (
        <NativeSelect
          label="Towards"
          choices={named("All carriers", choices.carriers)}
          value={scope.carrier ?? ""}
          onChange={({ target }) => set({ carrier: target.value === "" ? null : target.value })}
        />
      )}
      {choices.campaigns.length === 0 ? null : (
        <NativeSelect
          label="Campaign"
          choices={named("All campaigns", choices.campaigns)}
          value={scope.campaign ?? ""}
          onChange={({ target }) => set({ campaign: target.value === "" ? null : target.value })}
        />
      )}
    </div>
  );
}

interface NumbersFieldProps {
  readonly values: readonly string[];
  readonly error: string | null;
  readonly onChange: (values: string[]) => void;
}

function NumbersField({ values, error, onChange }: NumbersFieldProps) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-sm font-medium text-ink">
        Which, one a line
      </label>
      <textarea
        id={id}
        rows={4}
        defaultValue={values.join("\n")}
        placeholder="+13125550103"
        className={`${CONTROL_LOOK} h-auto py-2 font-mono`}
        onBlur={({ target }) => onChange(namesIn(target.value))}
      />
      {error === null ? null : (
        <span role="alert" className="text-sm text-bad">
          {error}
        </span>
      )}
    </div>
  );
}
