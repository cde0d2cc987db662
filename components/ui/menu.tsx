"use client";

import { Menu as Base } from "@base-ui/react/menu";
import { cx } from "class-variance-authority";
import { Check } from "lucide-react";
import type { ReactElement, ReactNode } from "react";

const ITEM =
  "flex w-full cursor-pointer items-center gap-2 px-3 py-1.5 text-base text-ink outline-none select-none data-highlighted:bg-accent-soft data-disabled:opacity-55";

interface MenuProps {
  /** The button that opens it. */
  readonly trigger: ReactElement<Record<string, unknown>>;
  readonly align?: "start" | "end";
  /** For a menu that was loaded because somebody opened it. */
  readonly isOpenAtFirst?: boolean;
  readonly children: ReactNode;
}

/** A list of actions that opens below a button. */
export function Menu({ trigger, align = "start", isOpenAtFirst = false, children }: MenuProps) {
  return (
    <Base.Root defaultOpen={isOpenAtFirst}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} align={align} className="z-50 outline-none">
          <Base.Popup className="max-h-(--available-height) min-w-52 overflow-y-auto rounded-md border bg-surface py-1 shadow-popup outline-none">
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

interface MenuItemProps {
  readonly onClick?: () => void;
  readonly isDisabled?: boolean;
  readonly children: ReactNode;
}

/** One action of a menu. */
export function MenuItem({ onClick, isDisabled = false, children }: MenuItemProps) {
  return (
    <Base.Item disabled={isDisabled} className={ITEM} onClick={() => onClick?.()}>
      {children}
    </Base.Item>
  );
}

interface MenuChoicesProps {
  readonly label: string;
  readonly value: string;
  readonly onValueChange: (value: string) => void;
  readonly choices: readonly { readonly value: string; readonly label: ReactNode }[];
}

/** A part of a menu in which one of several holds. */
export function MenuChoices({ label, value, onValueChange, choices }: MenuChoicesProps) {
  return (
    <Base.RadioGroup value={value} onValueChange={(next: unknown) => typeof next === "string" && onValueChange(next)}>
      <Base.Group>
        <Base.GroupLabel className="px-3 pt-1.5 pb-1 text-xs text-ink-faint">{label}</Base.GroupLabel>
        {choices.map((choice) => (
          <Base.RadioItem key={choice.value} value={choice.value} closeOnClick className={cx(ITEM, "justify-between")}>
            <span className="min-w-0 truncate">{choice.label}</span>
            <Base.RadioItemIndicator>
              <Check aria-hidden className="size-4 text-accent" />
            </Base.RadioItemIndicator>
          </Base.RadioItem>
        ))}
      </Base.Group>
    </Base.RadioGroup>
  );
}

/** A line between parts of a menu. */
export function MenuSeparator() {
  return <Base.Separator className="my-1 h-px bg-line" />;
}
