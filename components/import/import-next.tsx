import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import type { Import } from "@/lib/present/import/import.schema";
import { nothingImported } from "@/lib/present/overview/first-step";

interface ImportNextProps {
  readonly one: Import;
  readonly isRunning: boolean;
  /** Whether this person may upload files. */
  readonly isWritable: boolean;
}

/** Where to go on from a file that brought no call: said why, with a way to upload another. */
export function ImportNext({ one, isRunning, isWritable }: ImportNextProps) {
  const why = nothingImported(one);
  if (isRunning || (why === null && (one.status !== "failed" || !isWritable))) return null;
  const again = isWritable ? (
    <ButtonLink href="/imports" size="sm">
      Import another file
    </ButtonLink>
  ) : null;
  return why === null ? (
    <div>{again}</div>
  ) : (
    <Notice tone="watch" title="Nothing of this file was imported">
      <p>{why}</p>
      <p className="mt-2 empty:hidden">{again}</p>
    </Notice>
  );
}
