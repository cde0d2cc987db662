"use client";

import { cx } from "class-variance-authority";
import { type ComponentProps, type ReactNode, useId } from "react";
import { CONTROL_LOOK } from "@/components/ui/control-look";
import { WithWayIn } from "@/components/ui/session-ended";

interface TextFieldProps extends Omit<ComponentProps<"input">, "className" | "name" | "id"> {
  readonly label: string;
  readonly name: string;
  /** What to write and why, in a sentence. */
  readonly description?: ReactNode;
  /** What is wrong with the value; null when nothing is. */
  readonly error?: string | null;
  readonly onValueChange?: (value: string) => void;
  readonly className?: string;
}

/** A line of text with its label, a description, and what is wrong with it. */
export function TextField(props: TextFieldProps) {
  const { label, description, error = null, onValueChange, className, ...control } = props;
  const id = useId();
  const [noteId, errorId] = [`${id}-note`, `${id}-error`];
  const describedBy = [description === undefined ? null : noteId, error === null ? null : errorId];
  return (
    <div className={cx("flex min-w-0 flex-col gap-1", className)}>
      <label htmlFor={id} className="text-sm font-medium text-ink">
        {label}
      </label>
      <input
        {...control}
        id={id}
        aria-describedby={describedBy.filter((one) => one !== null).join(" ") || undefined}
        aria-invalid={error === null ? undefined : true}
        data-invalid={error === null ? undefined : ""}
        className={CONTROL_LOOK}
        {...(onValueChange === undefined ? {} : { onChange: ({ target }) => onValueChange(target.value) })}
      />
      {description === undefined ? null : (
        <span id={noteId} className="text-xs text-ink-faint">
          {description}
        </span>
      )}
      {error === null ? null : (
        <span id={errorId} role="alert" className="text-sm text-bad">
          <WithWayIn>{error}</WithWayIn>
        </span>
      )}
    </div>
  );
}
