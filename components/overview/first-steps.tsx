import { FileUp } from "lucide-react";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";

/** Stands for the overview while there are no calls. */
export function FirstSteps({ isWritable }: { readonly isWritable: boolean }) {
  return (
    <Card>
      <EmptyState
        icon={FileUp}
        title="No calls yet"
        action={
          isWritable ? (
            <ButtonLink href="/imports" variant="primary">
              Import call records
            </ButtonLink>
          ) : null
        }
      >
        Hand in the call records of your provider or switch: a CSV or JSON export of the last month will do. You will
        see here which of your numbers are being blocked, where, since when, and what to do now.
      </EmptyState>
    </Card>
  );
}
