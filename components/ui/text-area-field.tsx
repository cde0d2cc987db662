import { type ComponentProps, useId } from "react";
import { CONTROL_LOOK } from "@/components/ui/control-look";

interface TextAreaFieldProps extends Omit<ComponentProps<"textarea">, "className" | "name" | "id"> {
  readonly label: string;
  readonly name: string;
  readonly description?: string;
}

/** Several lines of text with their label and a description. */
export function TextAreaField({ label, description, ...control }: TextAreaFieldProps) {
  const id = useId();
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="text-sm font-medium text-ink">
        {label}
      </label>
      <textarea
        rows={4}
        {...control}
        id={id}
        aria-describedby={description === undefined ? undefined : `${id}-note`}
        className={`${CONTROL_LOOK} h-auto py-2`}
      />
      {description === undefined ? null : (
        <span id={`${id}-note`} className="text-xs text-ink-faint">
          {description}
        </span>
      )}
    </div>
  );
}
