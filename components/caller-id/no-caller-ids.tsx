import { FileUp, SearchX } from "lucide-react";
import { NothingYet } from "@/components/import/nothing-yet";
import { BeingJudged } from "@/components/overview/being-judged";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import type { WaitingFile } from "@/lib/present/import/waiting-file";

interface NoCallerIdsProps {
  /** Asks for all again; null before the first calls have been judged, when this is the whole page. */
  readonly onOpen: (() => void) | null;
  /** Whether calls are coming in. */
  readonly isJudging: boolean;
  /** A file that waits for an answer. */
  readonly waiting?: WaitingFile | null;
}

/** Stands where no caller ID is listed. */
export function NoCallerIds({ onOpen, isJudging, waiting = null }: NoCallerIdsProps) {
  if (onOpen !== null)
    return (
      <EmptyState icon={SearchX} title="No caller ID matches" action={<Button onClick={onOpen}>Show all</Button>}>
        None of your caller IDs has this number, label, group or owner together with this standing.
      </EmptyState>
    );
  return (
    <div className="flex flex-col gap-4">
      <PageHeader title="Caller IDs" />
      <Card>
        {isJudging ? (
          <BeingJudged />
        ) : (
          <NothingYet icon={FileUp} title="No caller IDs yet" waiting={waiting}>
            Every number that appears as the caller in your call records is listed here by itself. There is nothing to
            type in.
          </NothingYet>
        )}
      </Card>
    </div>
  );
}
