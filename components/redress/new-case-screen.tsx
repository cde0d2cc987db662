"use client";

import { Scale } from "lucide-react";
import { useRouter } from "next/navigation";
import { BlockContactList } from "@/components/calls/block-contact-list";
import { useOpenCase } from "@/components/redress/redress.query";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { TextField } from "@/components/ui/text-field";
import { TextLink } from "@/components/ui/text-link";
import type { CaseChoice, NewCasePageModel } from "@/lib/present/redress/new-case-page";

/** What cases could be opened for a number. */
export function NewCaseScreen({ page }: { readonly page: NewCasePageModel }) {
  const { callerId, number, choices } = page;
  return (
    <div className="flex flex-col gap-4">
      <div>
        <TextLink href="/redress">Redress</TextLink>
        <PageHeader
          title={callerId === null ? "Open a case" : `Open a case for ${number}`}
          note="Who is asked depends on what the refused calls say, and on the labels that were seen."
        />
      </div>
      {callerId === null ? <WhichNumber page={page} /> : null}
      {callerId !== null && choices.length === 0 ? <NothingToAsk page={page} callerId={callerId} /> : null}
      <ul className="flex flex-col gap-4">
        {choices.map((choice) => (
          <li key={choice.key}>
            <Choice choice={choice} mayWrite={page.mayWrite} />
          </li>
        ))}
      </ul>
      {callerId === null || choices.length === 0 ? null : (
        <p className="text-ink-soft">
          A phone shows a label? <SightingLink callerId={callerId}>Write it down</SightingLink>, then a case can be
          opened for it.
        </p>
      )}
    </div>
  );
}

function WhichNumber({ page }: { readonly page: NewCasePageModel }) {
  return (
    <Card title="Which number?">
      <form action="/redress/new" className="flex flex-wrap items-start gap-3">
        <TextField
          label="Caller ID"
          name="callerId"
          type="tel"
          required
          maxLength={64}
          placeholder="+1 312 555 0100"
          className="w-72 max-w-full"
          defaultValue={page.typed}
          error={page.refusal}
        />
        <Button type="submit" className="mt-6">
          Look for refused calls
        </Button>
      </form>
    </Card>
  );
}

function NothingToAsk({ page, callerId }: { readonly page: NewCasePageModel; readonly callerId: string }) {
  const another = <ButtonLink href="/redress/new">Another number</ButtonLink>;
  if (!page.isKnown)
    return (
      <Card>
        <EmptyState icon={Scale} title={`No call from ${page.number} was ever imported`} action={another}>
          A case is built on refused calls of a number of yours. Check the number, or import its calls first.
        </EmptyState>
      </Card>
    );
  return (
    <Card>
      <EmptyState
        icon={Scale}
        title={`Nothing of ${page.number} needs redress, as far as your records tell`}
        action={another}
      >
        No call of its last four weeks was refused by a network, and no label was seen in the last 30 days. A phone
        shows one? <SightingLink callerId={callerId}>Write it down</SightingLink> first.
      </EmptyState>
    </Card>
  );
}

function SightingLink({ callerId, children }: { readonly callerId: string; readonly children: string }) {
  return <TextLink href={`/redress/observations?${new URLSearchParams({ callerId })}`}>{children}</TextLink>;
}

function Choice({ choice, mayWrite }: { readonly choice: CaseChoice; readonly mayWrite: boolean }) {
  const open = useOpenCase();
  const router = useRouter();
  const begin = () => open.mutate(choice.wish, { onSuccess: ({ id }) => router.push(`/redress/${id}`) });
  return (
    <Card
      title={<span className="wrap-anywhere">{choice.title}</span>}
      note={choice.note}
      actions={
        <div className="flex flex-wrap gap-2">
          {choice.openCaseId === null ? null : (
            <ButtonLink href={`/redress/${choice.openCaseId}`}>See the open case</ButtonLink>
          )}
          {mayWrite ? (
            <Button
              variant={choice.openCaseId === null ? "primary" : "secondary"}
              isPending={open.isPending || open.isSuccess}
              aria-label={`${choice.openCaseId === null ? "Open a case" : "Add new calls"}: ${choice.title}`}
              onClick={begin}
            >
              {choice.openCaseId === null ? "Open a case" : "Add new calls to it"}
            </Button>
          ) : null}
        </div>
      }
    >
      {open.isError ? (
        <Notice tone="bad" isLive>
          {open.error.message}
        </Notice>
      ) : null}
      {choice.contact === null ? null : <BlockContactList contact={choice.contact} />}
      {mayWrite ? null : <p className="text-sm text-ink-faint">Analysts and administrators can open a case.</p>}
    </Card>
  );
}
