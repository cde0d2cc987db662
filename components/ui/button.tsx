import { cx } from "class-variance-authority";
import { LoaderCircle } from "lucide-react";
import type { ComponentProps } from "react";
import { type ButtonVariant, buttonLook } from "@/components/ui/button-look";

/** What a button may be told. */
export interface ButtonProps extends ComponentProps<"button"> {
  readonly variant?: ButtonVariant;
  readonly size?: "sm" | "md";
  /** Work is under way: the button keeps its width, and the focus that a disabled one would lose, and cannot be pressed again. */
  readonly isPending?: boolean;
}

/** A button; of type `button` unless told otherwise, so that it never submits a form by accident. */
export function Button({ variant, size, isPending = false, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-busy={isPending || undefined}
      aria-disabled={isPending || undefined}
      onClick={isPending ? hold : rest.onClick}
      className={cx(buttonLook({ variant, size }), className)}
    >
      {isPending ? <LoaderCircle aria-hidden className="size-4 animate-spin" /> : null}
      {children}
    </button>
  );
}

/** A press that would send the form once more. */
function hold(press: { preventDefault: () => void }): void {
  press.preventDefault();
}
