"use client";

import { useState } from "react";
import { RuleDialog } from "@/components/advice/rule-dialog";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { AdviceRuleItem } from "@/lib/present/advice/advice.schema";
import { limitText } from "@/lib/present/advice/advice-words";

interface RuleRowProps {
  readonly rule: AdviceRuleItem;
  readonly mayChange: boolean;
}

/** One rule: what it counts, from where on it fires and who says so, and what it said last. */
export function RuleRow({ rule, mayChange }: RuleRowProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <article className="grid gap-x-8 gap-y-2 px-4 py-3.5 lg:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)_auto]">
      <div className="flex min-w-0 flex-col gap-0.5">
        <h2 className="text-base font-medium text-ink">
          <span className="text-ink-faint tabular-nums">{rule.number}</span> {rule.title}
        </h2>
        <p className="text-sm text-ink-soft">{rule.measures}</p>
        <p className="text-sm text-ink-faint">{rule.citation}</p>
        {rule.check === null ? null : <p className="text-sm text-ink">{rule.check}</p>}
      </div>
      <ul className="flex min-w-0 flex-col gap-1 text-sm text-ink">
        {rule.thresholds.map((threshold) => (
          <li key={threshold.id} className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
            <span>
              {threshold.level === "warn" ? "Warns" : "Critical"} {limitText(threshold)}
            </span>
            <Badge tone={threshold.isOwn ? "accent" : "neutral"}>
              {threshold.isOwn ? "your own limit" : threshold.source}
            </Badge>
          </li>
        ))}
        <li className="text-ink-faint">
          {rule.minimum.n > 1 ? `At least ${rule.minimum.n} ${rule.minimum.of}` : "One call is enough"}
        </li>
        {rule.isLegal ? <li className="text-ink-faint">Verify with counsel</li> : null}
      </ul>
      <div className="flex items-start">
        {mayChange ? (
          <Button size="sm" aria-label={`Change: ${rule.title}`} onClick={() => setOpen(true)}>
            {rule.isOff ? "Switched off" : "Change"}
          </Button>
        ) : null}
      </div>
      <RuleDialog rule={rule} isOpen={isOpen} onClose={() => setOpen(false)} />
    </article>
  );
}
