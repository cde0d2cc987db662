import type { ComponentProps, ReactNode } from "react";
import { useId } from "react";

interface CheckboxFieldProps extends Omit<ComponentProps<"input">, "type" | "id"> {
  readonly label: ReactNode;
  /** What it means when it is ticked. */
  readonly description?: ReactNode;
}

/** Something that holds or does not. */
export function CheckboxField({ label, description, ...rest }: CheckboxFieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  return (
    <div className="grid grid-cols-[auto_1fr] items-baseline gap-x-2.5">
      <input
        {...rest}
        id={id}
        type="checkbox"
        aria-describedby={description === undefined ? undefined : noteId}
        className="size-4 translate-y-0.5 cursor-pointer accent-accent"
      />
      <label htmlFor={id} className="cursor-pointer text-base text-ink">
        {label}
      </label>
      {description === undefined ? null : (
        <span id={noteId} className="col-start-2 text-sm text-ink-faint">
          {description}
        </span>
      )}
    </div>
  );
}
