import { cva } from "class-variance-authority";

/** The looks of a button, also worn by links that lead to an action. */
export const buttonLook = cva(
  "inline-flex shrink-0 cursor-pointer items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap transition-colors select-none print:hidden disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55",
  {
    variants: {
      variant: {
        primary: "border-transparent bg-accent text-on-accent hover:bg-accent-strong",
        secondary: "border-line-strong/60 bg-surface text-ink hover:bg-sunken",
        ghost: "border-transparent bg-transparent text-ink-soft hover:bg-sunken hover:text-ink",
        danger: "border-bad/50 bg-surface text-bad hover:bg-bad-soft",
      },
      size: {
        sm: "h-7 px-2.5 text-sm",
        md: "h-9 px-3.5 text-base",
        iconSm: "size-7 p-0",
        icon: "size-9 p-0",
      },
    },
    defaultVariants: { variant: "secondary", size: "md" },
  },
);

/** How a button may look. */
export type ButtonVariant = "primary" | "secondary" | "ghost" | "danger";
