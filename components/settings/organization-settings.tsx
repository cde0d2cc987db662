import type { ReactNode } from "react";
import { OrganizationForm } from "@/components/settings/organization-form";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import type { OrganizationFacts } from "@/lib/present/account/organization-facts";
import type { OrganizationPage } from "@/lib/present/account/organization-page";

/** What the organisation is called, where it lives, and what the reader is in it. */
export function OrganizationSettings({ page }: { readonly page: OrganizationPage }) {
  const { facts, form } = page;
  return (
    <>
      <Card title={facts.name} note={facts.note}>
        {form === null ? <Places facts={facts} /> : <OrganizationForm key={JSON.stringify(form.kept)} form={form} />}
      </Card>
      <Card title="You and the command line">
        <DefinitionList
          items={[
            { name: "You are", value: <Explained value={facts.role} note={facts.roleMeaning} /> },
            {
              name: "Short name",
              value: (
                <Explained
                  value={<code className="font-mono text-sm">{facts.slug}</code>}
                  note="What --org takes on the command line. It never changes."
                />
              ),
            },
          ]}
        />
      </Card>
    </>
  );
}

function Places({ facts }: { readonly facts: OrganizationFacts }) {
  return (
    <DefinitionList
      items={[
        {
          name: "Time zone",
          value: <Explained value={facts.timeZone} note="Days on every page are days of this zone." />,
        },
        {
          name: "Country",
          value: <Explained value={facts.country} note="Numbers without a country code are read as numbers of it." />,
        },
      ]}
    />
  );
}

function Explained({ value, note }: { readonly value: ReactNode; readonly note: string }) {
  return (
    <>
      {value}
      <span className="block text-sm text-ink-faint">{note}</span>
    </>
  );
}
