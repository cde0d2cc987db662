"use client";

import { Tooltip as Base } from "@base-ui/react/tooltip";
import type { ReactElement, ReactNode } from "react";

interface TooltipProps {
  /** What the hint is about; it must be able to have the focus. */
  readonly trigger: ReactElement<Record<string, unknown>>;
  readonly children: ReactNode;
}

/** A hint beside something that is complete without it. */
export function Tooltip({ trigger, children }: TooltipProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} className="z-50">
          <Base.Popup className="max-w-72 rounded-md border bg-surface px-2.5 py-1.5 text-sm text-ink shadow-popup">
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
