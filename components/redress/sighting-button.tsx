"use client";

import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import { useEver } from "@/components/ui/use-ever";

const SightingDialog = lazy(() =>
  import("@/components/redress/sighting-dialog").then((module) => ({ default: module.SightingDialog })),
);

/** Writes down a label that somebody saw. Its form comes when it is first asked for. @param callerId the number that it is about; null asks for it */
export function SightingButton({ callerId }: { readonly callerId: string | null }) {
  const [isOpen, setOpen] = useState(false);
  const hasOpened = useEver(isOpen);
  return (
    <>
      <Button size={callerId === null ? "md" : "sm"} onClick={() => setOpen(true)}>
        Note a label
      </Button>
      {hasOpened ? (
        <Suspense fallback={null}>
          <SightingDialog callerId={callerId} isOpen={isOpen} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
