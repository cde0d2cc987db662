import type { RuleFieldsProps } from "@/components/alert-rule/rule-condition-fields";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { NativeSelect } from "@/components/ui/native-select";
import { TextField } from "@/components/ui/text-field";
import type { AlertRulePage } from "@/lib/present/alert/alert-rules-page";
import { minutesOfTime, timeOfMinutes } from "@/lib/present/delivery/quarter-time";
import { formatZone } from "@/lib/present/format";

const SEVERITIES = [
  { value: "critical", label: "Critical" },
  { value: "high", label: "High" },
  { value: "medium", label: "Medium" },
] as const;
const ROLES = [
  { value: "owner", label: "The owner" },
  { value: "admin", label: "Administrators" },
  { value: "analyst", label: "Analysts" },
  { value: "viewer", label: "Viewers" },
] as const;
const OFFICE = { fromMinutes: 8 * 60, toMinutes: 18 * 60, isWeekdaysOnly: true };

/** How urgent a rule's alerts are, who is told, and when. */
export function RuleTellFields({
  rule,
  onChange,
  page,
}: RuleFieldsProps & { readonly page: Pick<AlertRulePage, "members" | "channels" | "timeZone"> }) {
  const { tell, hours } = rule;
  const setTell = (change: Partial<typeof tell>) => onChange({ ...rule, tell: { ...tell, ...change } });
  const channelIds = tell.channelIds ?? page.channels.map(({ id }) => id);
  return (
    <div className="flex flex-col gap-4">
      <NativeSelect
        label="How urgent"
        className="max-w-60"
        choices={SEVERITIES}
        value={rule.severity}
        onChange={({ target }) =>
          onChange({
            ...rule,
            severity: SEVERITIES.find(({ value }) => value === target.value)?.value ?? rule.severity,
          })
        }
      />
      <Choice
        legend="By mail"
        options={[...ROLES, ...page.members.map(({ userId, name }) => ({ value: userId, label: name }))]}
        chosen={[...tell.roles, ...tell.userIds]}
        onChange={(chosen) =>
          setTell({
            roles: ROLES.map(({ value }) => value).filter((role) => chosen.includes(role)),
            userIds: page.members.map(({ userId }) => userId).filter((id) => chosen.includes(id)),
          })
        }
      />
      {page.channels.length === 0 ? null : (
        <Choice
          legend="By channel"
          options={page.channels.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={channelIds}
          onChange={(chosen) => setTell({ channelIds: [...chosen] })}
        />
      )}
      <CheckboxField
        label="Only at certain hours"
        description={`By the clock of ${formatZone(page.timeZone)}; what is found at other hours is sent when they begin. Everybody's own quiet hours apply as well.`}
        checked={hours !== null}
        onChange={({ target }) => onChange({ ...rule, hours: target.checked ? OFFICE : null })}
      />
      {hours === null ? null : (
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label="From"
            name="from"
            type="time"
            step={900}
            value={timeOfMinutes(hours.fromMinutes)}
            onValueChange={(time) => onChange({ ...rule, hours: { ...hours, fromMinutes: minutesOfTime(time) } })}
          />
          <TextField
            label="Until"
            name="until"
            type="time"
            step={900}
            value={timeOfMinutes(hours.toMinutes)}
            onValueChange={(time) => onChange({ ...rule, hours: { ...hours, toMinutes: minutesOfTime(time) } })}
          />
          <CheckboxField
            label="Not on Saturdays and Sundays"
            checked={hours.isWeekdaysOnly}
            onChange={({ target }) => onChange({ ...rule, hours: { ...hours, isWeekdaysOnly: target.checked } })}
          />
        </div>
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly legend: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

function Choice({ legend, options, chosen, onChange }: ChoiceProps) {
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-sm font-medium text-ink">{legend}</legend>
      {options.map(({ value, label }) => (
        <CheckboxField
          key={value}
          label={label}
          checked={chosen.includes(value)}
          onChange={({ target }) =>
            onChange(target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
          }
        />
      ))}
    </fieldset>
  );
}
