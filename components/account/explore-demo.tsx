"use client";

import { FlaskConical } from "lucide-react";
import { useState } from "react";
import { openDemo } from "@/components/account/organization.query";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useIsInBrowser } from "@/components/ui/use-is-in-browser";

/** Opens the synthetic fleet, without an account. */
export function ExploreDemo() {
  const isInBrowser = useIsInBrowser();
  const [isPending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const open = async () => {
    setPending(true);
    try {
      await openDemo();
      location.assign("/");
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : "The demo could not be opened.");
      setPending(false);
    }
  };
  return (
    <div className="flex flex-col gap-3 border-t border-line pt-4">
      {refusal === null ? null : (
        <Notice tone="bad" isLive>
          {refusal}
        </Notice>
      )}
      <Button onClick={open} isPending={isPending} disabled={!isInBrowser}>
        <FlaskConical aria-hidden className="size-4" />
        Explore the demo
      </Button>
      <p className="text-sm text-ink-soft">Made-up numbers and calls; no account needed.</p>
    </div>
  );
}
