import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import type { WaitingFile } from "@/lib/present/import/waiting-file";

interface NothingYetProps {
  readonly icon: LucideIcon;
  readonly title: string;
  /** Whose calls are not in because nobody has answered yet; null where there is none. */
  readonly waiting: WaitingFile | null;
  /** What will stand here, and when. */
  readonly children: ReactNode;
}

/** Stands where nothing stands before the first calls: leads to uploading a file, or to the one that waits for an answer. */
export function NothingYet({ icon, title, waiting, children }: NothingYetProps) {
  const [href, label] =
    waiting === null ? ["/imports", "Import call records"] : [`/imports/${waiting.id}`, "Say how to read it"];
  return (
    <EmptyState
      icon={icon}
      title={title}
      action={
        <ButtonLink href={href} variant="primary">
          {label}
        </ButtonLink>
      }
    >
      {waiting === null ? (
        children
      ) : (
        <>
          <strong className="font-medium wrap-anywhere text-ink">{waiting.filename}</strong> is here, and waits for
          somebody to say how it is to be read. Its calls come in as soon as that is done.
        </>
      )}
    </EmptyState>
  );
}
