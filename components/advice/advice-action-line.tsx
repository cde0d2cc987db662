"use client";

import { useTakeBack } from "@/components/advice/advice.query";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import type { AdviceCardAction } from "@/lib/present/advice/advice-card";

interface AdviceActionLineProps {
  readonly action: AdviceCardAction;
  readonly title: string;
  readonly mayChange: boolean;
}

/** What somebody did about advice, what the calls say of it, and a way back. */
export function AdviceActionLine({ action, title, mayChange }: AdviceActionLineProps) {
  const takeBack = useTakeBack();
  const toast = useToast();
  const { verdict } = action;
  const undo = () =>
    takeBack.mutate(action.id, {
      onSuccess: () => toast("Taken back", title),
      onError: (error) => toast("Could not be taken back", error.message),
    });
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 rounded-md bg-sunken px-3 py-2.5">
      <div className="flex min-w-0 flex-1 basis-56 flex-col gap-1">
        <p className="flex flex-wrap items-center gap-2 text-ink">
          {action.text}
          {verdict === null ? null : <Badge tone={verdict.tone}>{verdict.label}</Badge>}
        </p>
        {verdict === null ? null : <p className="text-sm text-ink-soft">{verdict.sentence}</p>}
        {action.reason === null ? null : <p className="text-sm text-ink-soft">“{action.reason}”</p>}
      </div>
      {mayChange ? (
        <Button size="sm" isPending={takeBack.isPending} aria-label={`Undo: ${action.text}, ${title}`} onClick={undo}>
          Undo
        </Button>
      ) : null}
    </div>
  );
}
