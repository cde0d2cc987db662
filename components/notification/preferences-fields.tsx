import { CheckboxField } from "@/components/ui/checkbox-field";
import { NativeSelect } from "@/components/ui/native-select";
import { TextField } from "@/components/ui/text-field";
import type { AlertPreferencesItem } from "@/lib/present/delivery/alert-settings.schema";
import { MIN_SEVERITY_WORDS } from "@/lib/present/delivery/channel-words";
import { minutesOfTime, timeOfMinutes } from "@/lib/present/delivery/quarter-time";

type Preferences = AlertPreferencesItem["preferences"];
/** What people choose for themselves, and administrators for who has chosen nothing. */
type Shared = Omit<Preferences, "wantsMail" | "pausedUntil" | "groups" | "timeZone">;

const RHYTHMS = [
  { value: "each", label: "For each alert" },
  { value: "daily", label: "Once a day" },
  { value: "weekly", label: "Once a week" },
];
const SEVERITIES = Object.entries(MIN_SEVERITY_WORDS).map(([value, label]) => ({ value, label }));
const HOURS = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: timeOfMinutes(hour * 60) }));
const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"].map((label, at) => ({
  value: String(at + 1),
  label,
}));

/** How often, how urgent, and when not. */
export function PreferencesFields({ preferences }: { readonly preferences: Shared }) {
  const { quietFromMinutes, quietToMinutes } = preferences;
  // Hours from midnight to midnight would read as quiet all day.
  const quietTime = (minutes: number) => (quietFromMinutes === quietToMinutes ? "" : timeOfMinutes(minutes));
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <NativeSelect label="Mails" name="rhythm" choices={RHYTHMS} defaultValue={preferences.rhythm} />
        <NativeSelect label="Of" name="minSeverity" choices={SEVERITIES} defaultValue={preferences.minSeverity} />
        <NativeSelect
          label="Once a day or week, at"
          name="digestHour"
          choices={HOURS}
          defaultValue={String(preferences.digestHour)}
        />
        <NativeSelect
          label="Once a week, on"
          name="digestWeekday"
          choices={DAYS}
          defaultValue={String(preferences.digestWeekday)}
        />
        <TextField
          label="Quiet from"
          name="quietFrom"
          type="time"
          step={900}
          defaultValue={quietTime(quietFromMinutes)}
          description="Mails wait until the quiet hours end. Leave empty for none."
        />
        <TextField label="Quiet until" name="quietTo" type="time" step={900} defaultValue={quietTime(quietToMinutes)} />
      </div>
      <CheckboxField
        label="Quiet on Saturdays and Sundays"
        name="quietWeekends"
        defaultChecked={preferences.hasQuietWeekends}
      />
      <CheckboxField
        label="Send critical alerts during quiet hours too"
        name="criticalBreaksQuiet"
        defaultChecked={preferences.criticalBreaksQuiet}
      />
    </>
  );
}

/** Reads what {@link PreferencesFields} holds. */
export function readShared(text: (name: string) => string): Shared {
  const rhythm = RHYTHM_VALUES.find((one) => one === text("rhythm")) ?? "each";
  const minSeverity = SEVERITY_VALUES.find((one) => one === text("minSeverity")) ?? "medium";
  return {
    rhythm,
    minSeverity,
    digestHour: Number(text("digestHour")),
    digestWeekday: Number(text("digestWeekday")),
    quietFromMinutes: minutesOfTime(text("quietFrom")),
    quietToMinutes: minutesOfTime(text("quietTo")),
    hasQuietWeekends: text("quietWeekends") === "on",
    criticalBreaksQuiet: text("criticalBreaksQuiet") === "on",
  };
}
const RHYTHM_VALUES = ["each", "daily", "weekly"] as const;
const SEVERITY_VALUES = ["critical", "high", "medium"] as const;
