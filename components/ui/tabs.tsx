"use client";

import { Tabs as Base } from "@base-ui/react/tabs";
import type { ReactNode } from "react";

/** One tab with what stands behind it. */
export interface Tab {
  readonly value: string;
  readonly label: ReactNode;
  readonly content: ReactNode;
}

/** Several views of one subject, of which one shows. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  return (
    <Base.Root defaultValue={tabs[0]?.value ?? null} className="flex flex-col gap-4">
      <Base.List aria-label={label} className="scroll-x flex gap-1 border-b">
        {tabs.map(({ value, label: name }) => (
          <Base.Tab
            key={value}
            value={value}
            className="-mb-px h-9 shrink-0 cursor-pointer border-b-2 border-transparent px-3 text-base text-ink-soft outline-offset-[-2px] hover:text-ink data-active:border-accent data-active:font-medium data-active:text-ink"
          >
            {name}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map(({ value, content }) => (
        <Base.Panel key={value} value={value}>
          {content}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
