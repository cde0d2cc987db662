import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import type { OrganizationFacts } from "@/lib/present/organization-facts";

/** What the organisation is called, where it lives, and what the reader is in it. */
export function OrganizationSettings({ facts }: { readonly facts: OrganizationFacts }) {
  return (
    <Card title={facts.name} note={facts.note}>
      <DefinitionList
        items={[
          { name: "Name on the command line", value: <code className="font-mono text-sm">{facts.slug}</code> },
          { name: "Time zone", value: <Explained value={facts.timeZone} note="Days on screen begin and end here." /> },
          {
            name: "Country",
            value: <Explained value={facts.country} note="Numbers without a country code are read as numbers of it." />,
          },
          { name: "You are", value: <Explained value={facts.role} note={facts.roleMeaning} /> },
        ]}
      />
    </Card>
  );
}

function Explained({ value, note }: { readonly value: string; readonly note: string }) {
  return (
    <>
      {value}
      <span className="block text-sm text-ink-faint">{note}</span>
    </>
  );
}
