"use client";

import { BadgeCheck } from "lucide-react";
import { parseAsString, useQueryStates } from "nuqs";
import { useState } from "react";
import { useRegisteredNumbers } from "@/components/redress/redress.query";
import { RedressNav } from "@/components/redress/redress-nav";
import { RegistrationFileCard } from "@/components/redress/registration-file-card";
import { RegistrationTable } from "@/components/redress/registration-table";
import { RegistrationsButton } from "@/components/redress/registrations-button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { NativeSelect } from "@/components/ui/native-select";
import { PageHeader } from "@/components/ui/page-header";
import { SearchField } from "@/components/ui/search-field";
import { ShowMore } from "@/components/ui/show-more";
import { WaitingRows } from "@/components/ui/waiting-rows";
import { formatThings } from "@/lib/present/format";
import type { RegistrationsPageModel } from "@/lib/present/redress/registrations-page";
import { REGISTRIES, REGISTRY_WORDS, type Registry } from "@/lib/redress/registry";

const PARAMETERS = { q: parseAsString, lacking: parseAsString };

/** Where the numbers are registered, and who lacks what. */
export function RegistrationsScreen({ page }: { readonly page: RegistrationsPageModel }) {
  const [url, setUrl] = useQueryStates(PARAMETERS, { history: "replace", throttleMs: 300 });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const search = url.q ?? "";
  const lacking = REGISTRIES.find((known) => known === url.lacking) ?? null;
  const isFirst = search === page.search && lacking === page.lacking;
  const list = useRegisteredNumbers({ search, lacking }, isFirst ? page.first : null);
  const shown = list.data?.pages.flatMap(({ data }) => data) ?? [];
  const ids = shown.map(({ callerId }) => callerId).filter((callerId) => chosen.has(callerId));
  return (
    <div className="flex flex-col gap-4">
      <PageHeader
        title="Registrations"
        note="Noted here by hand or from a file; no registry is asked. Advice uses it: numbers without a registered owner do worse."
        actions={
          page.mayWrite ? <RegistrationsButton callerIds={ids} onDone={() => setChosen(new Set())} /> : undefined
        }
      />
      <RedressNav />
      <Filters search={search} lacking={lacking} onChange={(change) => void setUrl(change)} />
      <Card isFlush>
        {shown.length === 0 ? (
          <NoNumbers list={list} isSearched={search !== "" || lacking !== null} />
        ) : (
          <RegistrationTable numbers={shown} chosen={chosen} onChosen={page.mayWrite ? setChosen : null} />
        )}
      </Card>
      {shown.length === 0 ? null : (
        <ShowMore
          shown={formatThings(shown.length, "number")}
          hasMore={list.hasNextPage}
          isPending={list.isFetchingNextPage}
          failure={list.isFetchNextPageError ? "The next numbers could not be read." : null}
          onMore={() => void list.fetchNextPage()}
        />
      )}
      <RegistrationFileCard mayWrite={page.mayWrite} />
    </div>
  );
}

interface FiltersProps {
  readonly search: string;
  readonly lacking: Registry | null;
  readonly onChange: (change: { readonly q?: string | null; readonly lacking?: string | null }) => void;
}

function Filters({ search, lacking, onChange }: FiltersProps) {
  return (
    <div className="flex flex-wrap items-end gap-3">
      <SearchField
        label="Search numbers and labels"
        placeholder="Number or label"
        className="w-72 max-w-full"
        defaultValue={search}
        maxLength={100}
        onChange={({ target }) => onChange({ q: target.value.trim() === "" ? null : target.value.trim() })}
      />
      <NativeSelect
        label="Lacking"
        className="w-56 max-w-full"
        value={lacking ?? ""}
        onChange={({ target }) => onChange({ lacking: target.value === "" ? null : target.value })}
        choices={[
          { value: "", label: "All numbers" },
          ...REGISTRIES.map((registry) => ({ value: registry, label: REGISTRY_WORDS[registry].label })),
        ]}
      />
    </div>
  );
}

interface NoNumbersProps {
  readonly list: ReturnType<typeof useRegisteredNumbers>;
  /** Numbers are looked for, not all of them asked for. */
  readonly isSearched: boolean;
}

/** Why no numbers are shown. */
function NoNumbers({ list, isSearched }: NoNumbersProps) {
  if (list.isPending) return <WaitingRows label="Reading registrations" />;
  if (list.isError)
    return (
      <ErrorState title="The registrations could not be read" onRetry={() => void list.refetch()}>
        {list.error.message}
      </ErrorState>
    );
  return (
    <EmptyState icon={BadgeCheck} title={isSearched ? "No number matches" : "No numbers yet"}>
      Numbers come from your call records. Import calls first, or look for something else.
    </EmptyState>
  );
}
