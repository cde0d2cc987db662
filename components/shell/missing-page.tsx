import { SearchX } from "lucide-react";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

/** Stands where there is no page. */
export function MissingPage() {
  return (
    <EmptyState
      icon={SearchX}
      title="There is no such page"
      isPage
      action={
        <ButtonLink href="/" variant="primary">
          Go to the overview
        </ButtonLink>
      }
    >
      The address may be mistyped, or what stood here belongs to another organisation.
    </EmptyState>
  );
}
