import { FileUp, SearchX } from "lucide-react";
import { BeingJudged } from "@/components/overview/being-judged";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";

interface NoCallerIdsProps {
  /** Asks for all again; null before the first calls have been judged, when this is the whole page. */
  readonly onOpen: (() => void) | null;
  /** Whether calls are coming in. */
  readonly isJudging: boolean;
}

/** Stands where no caller ID is listed. */
export function NoCallerIds({ onOpen, isJudging }: NoCallerIdsProps) {
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
          <EmptyState
            icon={FileUp}
            title="No caller IDs yet"
            action={
              <ButtonLink href="/imports" variant="primary">
                Import call records
              </ButtonLink>
            }
          >
            Every number that appears as the caller in your call records is listed here by itself. There is nothing to
            type in.
          </EmptyState>
        )}
      </Card>
    </div>
  );
}
