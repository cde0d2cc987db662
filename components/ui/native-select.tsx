import { cx } from "class-variance-authority";
import { type ComponentProps, useId } from "react";
import { CONTROL_LOOK } from "@/components/ui/control-look";

/** One choice. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface NativeSelectProps extends ComponentProps<"select"> {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly description?: string;
}

/** A choice among many, such as time zones: the browser's own list, which every phone and keyboard knows. */
export function NativeSelect({ label, choices, description, className, ...rest }: NativeSelectProps) {
  const id = useId();
  return (
    <span className={cx("flex min-w-0 flex-col gap-1", className)}>
      <label htmlFor={id} className="text-sm font-medium text-ink">
        {label}
      </label>
      <select
        {...rest}
        id={id}
        className={CONTROL_LOOK}
        aria-describedby={description === undefined ? undefined : `${id}-note`}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      {description === undefined ? null : (
        <span id={`${id}-note`} className="text-xs text-ink-faint">
          {description}
        </span>
      )}
    </span>
  );
}
