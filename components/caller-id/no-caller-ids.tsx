import { FileUp, SearchX } from "lucide-react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";

/** Stands where no caller ID is listed. @param onOpen asks for all again; null before the first import, when it is the whole page */
export function NoCallerIds({ onOpen }: { readonly onOpen: (() => void) | null }) {
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
      </Card>
    </div>
  );
}
