"use client";

import { FlaskConical } from "lucide-react";
import { useFreshPage } from "@/components/overview/use-fresh-page";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Progress } from "@/components/ui/progress";

/** Stands for the overview of the demo while its calls are being imported; looks again by itself. */
export function DemoInTheMaking() {
  useFreshPage();
  return (
    <Card>
      <EmptyState
        icon={FlaskConical}
        title="The demo is being made"
        action={<Progress label="The demo is being made" share={null} className="w-64" />}
      >
        A synthetic fleet goes through the same import as everybody's files. This takes a few seconds.
      </EmptyState>
    </Card>
  );
}
