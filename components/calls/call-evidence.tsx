import { ArrowRight } from "lucide-react";
import { type ReactNode, useMemo } from "react";
import { BlockContactList } from "@/components/calls/block-contact-list";
import { OutcomeLabel } from "@/components/outcome/outcome-label";
import { Badge } from "@/components/ui/badge";
import { CodedText } from "@/components/ui/coded-text";
import { DefinitionList } from "@/components/ui/definition-list";
import { TextLink } from "@/components/ui/text-link";
import type { Call } from "@/lib/present/calls/call.schema";
import { callEvidence, type CallEvidence as Evidence } from "@/lib/present/calls/call-evidence";
import type { CallFact } from "@/lib/present/calls/call-facts";
import { formatCallerId } from "@/lib/present/format";

/** Why a call counts as what it counts: what was in the record, which rule fired on it, what came out and how sure that is. */
export function CallEvidence({ call }: { readonly call: Call }) {
  const evidence = useMemo(() => callEvidence(call), [call]);
  return (
    <ol className="grid gap-x-8 gap-y-5 border-t border-line/70 bg-canvas px-4 py-4 lg:grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)_minmax(0,1.2fr)]">
      <Step title="In the record">
        {evidence.facts.length === 0 ? null : <Facts facts={evidence.facts} />}
        {evidence.missing === null ? null : <p className="text-ink-soft">{evidence.missing}</p>}
        <p className="flex flex-wrap gap-x-4 text-sm">
          <TextLink href={`/imports/${evidence.importId}`}>Line {evidence.line} of its import</TextLink>
          <TextLink href={`/caller-ids/${encodeURIComponent(call.callerId)}`}>
            All about {formatCallerId(call.callerId)}
          </TextLink>
        </p>
      </Step>
      <Step title="Rule" isNext>
        <RuleWords rule={evidence.rule} classifierVersion={evidence.classifierVersion} />
      </Step>
      <Step title="Outcome" isNext>
        <p className="font-medium text-ink">
          <OutcomeLabel outcome={evidence.outcome} />
        </p>
        <p className="text-ink-soft">
          {evidence.meaning} <TextLink href={`/outcomes#${evidence.outcome}`}>What to do about it</TextLink>
        </p>
        <Explained label="Confidence" word={evidence.confidence} />
        {evidence.attribution === null ? null : <Explained label="Sent by" word={evidence.attribution} />}
        {evidence.notes.map((note) => (
          <p key={note} className="text-ink-soft">
            {note}
          </p>
        ))}
        {evidence.contact === null ? null : <BlockContactList contact={evidence.contact} />}
        {evidence.mayAskForRedress ? (
          <TextLink href={`/redress/new?${new URLSearchParams({ callerId: call.callerId })}`} className="text-sm">
            Open a redress case
          </TextLink>
        ) : null}
      </Step>
    </ol>
  );
}

function Step({ title, isNext = false, children }: { title: string; isNext?: boolean; children: ReactNode }) {
  return (
    <li className="flex min-w-0 flex-col gap-2">
      <p className="flex items-center gap-1.5 text-sm font-semibold text-ink-faint">
        {isNext ? <ArrowRight aria-hidden className="size-4 rotate-90 lg:-ml-6.5 lg:rotate-0" /> : null}
        {title}
      </p>
      {children}
    </li>
  );
}

function Facts({ facts }: { readonly facts: readonly CallFact[] }) {
  return (
    <DefinitionList
      items={facts.map(({ name, value, note, isRaw }) => ({
        name,
        value: (
          <>
            {isRaw ? <code className="font-mono text-sm break-words whitespace-pre-wrap">{value}</code> : value}
            {note === null ? null : <span className="block text-sm text-ink-faint">{note}</span>}
          </>
        ),
      }))}
    />
  );
}

function RuleWords({ rule, classifierVersion }: { rule: Evidence["rule"]; classifierVersion: number }) {
  const { id, condition, source, place, exception } = rule;
  return (
    <>
      <p className="flex flex-wrap items-center gap-2">
        <code className="font-mono text-sm font-medium text-ink">{id}</code>
        {exception === null ? null : <Badge tone="accent">exception {exception}</Badge>}
      </p>
      <p className="text-ink-soft">
        {condition === null ? (
          "This rule was replaced since; the call keeps what it said."
        ) : (
          <CodedText text={condition} />
        )}
      </p>
      <p className="text-sm text-ink-faint">
        {[source, place === null ? null : `rule ${place}`, `classifier version ${classifierVersion}`]
          .filter((part) => part !== null)
          .join(" · ")}
      </p>
    </>
  );
}

function Explained({ label, word }: { label: string; word: Evidence["confidence"] }) {
  return (
    <p className="text-ink-soft">
      <span className="text-ink-faint">{label}: </span>
      <strong className="font-medium text-ink">{word.label}.</strong> {word.meaning}
    </p>
  );
}
