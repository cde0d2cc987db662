import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import type { Import } from "@/lib/present/import/import.schema";
import { nothingImported } from "@/lib/present/overview/first-step";

/** Where to go on from a file that brought no call: said why, with a way to hand in another. */
export function ImportNext({ one, isRunning }: { readonly one: Import; readonly isRunning: boolean }) {
  const why = nothingImported(one);
  if (isRunning || (why === null && one.status !== "failed")) return null;
  const again = (
    <ButtonLink href="/imports" size="sm">
      Import another file
    </ButtonLink>
  );
  return why === null ? (
    <div>{again}</div>
  ) : (
    <Notice tone="watch" title="Nothing of this file was imported">
      <p>{why}</p>
      <p className="mt-2">{again}</p>
    </Notice>
  );
}
