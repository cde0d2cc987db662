"use client";

import { FlaskConical } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Progress } from "@/components/ui/progress";

const LOOK_MS = 2_000;

/** Stands for the overview of the demo while its calls are being imported; looks again by itself. */
export function DemoInTheMaking() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), LOOK_MS);
    return () => clearInterval(timer);
  }, [router]);
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
