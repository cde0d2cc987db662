import { ObservationList } from "@/components/redress/observation-list";
import { RegistrationsButton } from "@/components/redress/registrations-button";
import { SightingButton } from "@/components/redress/sighting-button";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { TextLink } from "@/components/ui/text-link";
import type { CallerRedressModel } from "@/lib/present/redress/caller-redress";
import { REGISTRY_WORDS } from "@/lib/redress/registry";

/** What others say and know of one caller ID, and what was asked of them: cases, labels and complaints, registrations. */
export function CallerRedress({ model }: { readonly model: CallerRedressModel }) {
  const { callerId, timeZone, asOf, observations, mayWrite, mayDescribe } = model;
  const query = new URLSearchParams({ callerId });
  return (
    <div className="grid items-start gap-5 xl:grid-cols-3">
      <Card
        title="Redress"
        note="Requests to lift a block or a label."
        actions={
          mayWrite ? (
            <ButtonLink size="sm" href={`/redress/new?${query}`}>
              Open a case
            </ButtonLink>
          ) : undefined
        }
      >
        <Cases model={model} />
      </Card>
      <Card
        title="Labels and complaints"
        note="What phones showed, and what the public says."
        actions={mayWrite ? <SightingButton callerId={callerId} /> : undefined}
        isFlush
      >
        {observations.length === 0 ? (
          <p className="px-4 pb-3 text-ink-soft">Nothing was noted. That does not mean that no phone shows a label.</p>
        ) : (
          <>
            <ObservationList
              observations={observations}
              timeZone={timeZone}
              asOf={asOf}
              mayWrite={mayWrite}
              hasCallerId={false}
            />
            <p className="px-4 py-2 text-sm print:hidden">
              <TextLink className="inline-block py-1" href={`/redress/observations?${query}`}>
                All that was noted
              </TextLink>
            </p>
          </>
        )}
      </Card>
      <Card
        title="Registrations"
        note="As noted here; no registry is asked."
        actions={mayDescribe ? <RegistrationsButton callerIds={[callerId]} isNamed /> : undefined}
      >
        <DefinitionList
          items={model.registrations.map((cell) => ({
            name: REGISTRY_WORDS[cell.registry].label,
            value: registered(cell),
          }))}
        />
      </Card>
    </div>
  );
}

function Cases({ model: { cases, callerId } }: { readonly model: CallerRedressModel }) {
  if (cases.length === 0) return <p className="text-ink-soft">No case was opened for it.</p>;
  return (
    <ul className="flex flex-col gap-2">
      {cases.map((row) => (
        <li key={row.id} className="flex flex-col gap-0.5">
          <p className="flex flex-wrap items-center gap-2">
            <TextLink href={`/redress/${row.id}`} className="wrap-anywhere">
              {row.kind}, {row.blocker}
            </TextLink>
            <Badge tone={row.word.tone}>{row.word.label}</Badge>
          </p>
          <p className="text-sm text-ink-faint">
            Opened {row.opened}
            {row.due === null ? "" : `; ${row.due.isOver ? "overdue since" : "look again by"} ${row.due.text}`}
          </p>
        </li>
      ))}
      <li className="text-sm">
        <TextLink href={`/redress?${new URLSearchParams({ callerId, view: "all" })}`} className="print:hidden">
          All its cases
        </TextLink>
      </li>
    </ul>
  );
}

function registered({ registered: found }: CallerRedressModel["registrations"][number]) {
  if (found === null) return <span className="text-ink-faint">not noted</span>;
  return [found.day, found.reference].filter((part) => part !== "").join(", ");
}
