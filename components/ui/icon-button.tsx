import { cx } from "class-variance-authority";
import type { ComponentProps } from "react";
import { buttonLook } from "@/components/ui/button-look";

/** What a square button is told. */
export interface IconButtonProps extends Omit<ComponentProps<"button">, "aria-label"> {
  /** What the button does, for those who cannot see the icon; also its hint. */
  readonly label: string;
  readonly size?: "sm" | "md";
}

/** A square button with an icon alone; its name is not optional. */
export function IconButton({ label, size = "md", className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      aria-label={label}
      className={cx(buttonLook({ variant: "ghost", size: size === "sm" ? "iconSm" : "icon" }), className)}
    />
  );
}
