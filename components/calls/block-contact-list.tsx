import { Badge } from "@/components/ui/badge";
import { DefinitionList } from "@/components/ui/definition-list";
import { OutsideLink } from "@/components/ui/outside-link";
import type { BlockContact } from "@/lib/present/calls/block-contact";

/** Whom to ask for redress, as the refusal's headers name them. */
export function BlockContactList({ contact }: { readonly contact: BlockContact }) {
  const { url, tel, email, id, location, isConformant } = contact;
  const items = [
    { name: "Page", value: url === null ? null : <OutsideLink url={url} /> },
    { name: "Phone", value: tel },
    { name: "Mail", value: email },
    { name: "Quote", value: id },
    { name: "Blocked by", value: location },
  ].filter(({ value }) => value !== null);
  return (
    <div className="mt-1 flex flex-col gap-1.5 rounded-md border bg-surface px-3 py-2.5">
      <p className="flex flex-wrap items-center gap-2 text-sm font-semibold text-ink">
        Ask for redress
        {isConformant === false ? <Badge tone="watch">not exactly as the standard asks</Badge> : null}
      </p>
      {items.length === 0 ? (
        <p className="text-sm text-ink-soft">
          The notice names nobody to ask. Ask your provider for a trace of the call.
        </p>
      ) : (
        <DefinitionList className="grid-cols-[auto_1fr]! text-sm" items={items} />
      )}
    </div>
  );
}
