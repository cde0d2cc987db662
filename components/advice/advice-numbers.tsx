"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import type { AdviceCardNumber } from "@/lib/present/advice/advice-card";

interface AdviceNumbersProps {
  readonly numbers: readonly AdviceCardNumber[];
  readonly title: string;
  /** Whether the reader may open cases; others see whom one would ask. */
  readonly mayChange: boolean;
}

const SHOWN = 4;

/** The numbers for which a rule fires, with the figures that made it. */
export function AdviceNumbers({ numbers, title, mayChange }: AdviceNumbersProps) {
  const [isWhole, setWhole] = useState(false);
  if (numbers.length === 0) return null;
  const shown = isWhole ? numbers : numbers.slice(0, SHOWN);
  return (
    <div className="flex flex-col items-start gap-2">
      <ul aria-label={`Numbers: ${title}`} className="flex w-full flex-col divide-y divide-line/70">
        {shown.map((number) => (
          <li key={number.callerId} className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 py-1.5">
            <TextLink
              href={`/caller-ids/${encodeURIComponent(number.callerId)}`}
              className="font-medium whitespace-nowrap tabular-nums"
            >
              {number.callerIdText}
            </TextLink>
            <span className="min-w-0 flex-1 basis-48 text-ink">{number.evidence}</span>
            <TextLink href={number.callsPath} className="text-sm print:hidden">
              Calls<span className="sr-only">{` of ${number.callerIdText}: ${title}`}</span>
            </TextLink>
            {number.redressPath === null ? null : (
              <TextLink href={number.redressPath} className="text-sm print:hidden">
                {mayChange ? "Open a case" : "Whom to ask"}
                <span className="sr-only"> for {number.callerIdText}</span>
              </TextLink>
            )}
          </li>
        ))}
      </ul>
      {numbers.length > SHOWN ? (
        <Button size="sm" variant="ghost" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? "Show fewer" : `Show all ${numbers.length}`}
        </Button>
      ) : null}
    </div>
  );
}
