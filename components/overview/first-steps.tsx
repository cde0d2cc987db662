"use client";

import { FileUp, Hourglass } from "lucide-react";
import { useFreshPage } from "@/components/overview/use-fresh-page";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Progress } from "@/components/ui/progress";
import type { FirstStep } from "@/lib/present/overview/first-step";

interface FirstStepsProps {
  readonly step: FirstStep;
  readonly isWritable: boolean;
}

/** Stands for the overview while there are no calls: says what comes next, or that something is on its way. */
export function FirstSteps({ step, isWritable }: FirstStepsProps) {
  const { title, text, link, isWaiting } = step;
  return (
    <Card>
      {isWaiting ? <Refresh /> : null}
      <EmptyState
        icon={isWaiting ? Hourglass : FileUp}
        title={title}
        action={
          <>
            {isWaiting ? <Progress label={title} share={null} className="w-64" /> : null}
            {link !== null && isWritable ? (
              <ButtonLink href={link.href} variant={isWaiting ? "secondary" : "primary"}>
                {link.label}
              </ButtonLink>
            ) : null}
          </>
        }
      >
        {text}
        {isWritable ? null : " Your role is that of a viewer: somebody who may import has to do it."}
      </EmptyState>
    </Card>
  );
}

function Refresh() {
  useFreshPage();
  return null;
}
