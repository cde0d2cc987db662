import { BlockContactList } from "@/components/calls/block-contact-list";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { TextLink } from "@/components/ui/text-link";
import type { CasePageModel } from "@/lib/present/redress/case-page";

/** Who is asked, as the header names them, and what the case is about. */
export function CaseBlocker({ page }: { readonly page: CasePageModel }) {
  const { contact, header, facts, one } = page;
  return (
    <Card title="Who is asked" note={page.kind}>
      <div className="flex flex-col gap-3">
        {contact === null ? (
          <p className="text-ink-soft">
            {one.kind === "label"
              ? "A label names nobody. The steps lead to the engines behind the large carriers."
              : "No header says who refused the calls: your provider did not deliver the cause."}
          </p>
        ) : (
          <BlockContactList contact={contact} />
        )}
        {page.telLink === null ? null : (
          <a href={page.telLink} className="w-fit text-accent underline decoration-accent/35 underline-offset-2">
            Call {one.contact?.tel}
          </a>
        )}
        {header === null ? null : (
          <div>
            <p className="text-sm text-ink-faint">As delivered with the latest call</p>
            <code className="block rounded-md bg-sunken px-3 py-2 font-mono text-sm whitespace-pre-wrap text-ink wrap-anywhere">
              {header}
            </code>
          </div>
        )}
        <DefinitionList items={[...facts]} />
        <p className="flex flex-wrap gap-x-4 text-sm print:hidden">
          <TextLink href={`/caller-ids/${encodeURIComponent(one.callerId)}`}>The number</TextLink>
          <TextLink href={`/redress?${new URLSearchParams({ callerId: one.callerId, view: "all" })}`}>
            Its other cases
          </TextLink>
        </p>
      </div>
    </Card>
  );
}
