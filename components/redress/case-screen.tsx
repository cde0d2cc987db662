import { CaseBlocker } from "@/components/redress/case-blocker";
import { CaseClocks } from "@/components/redress/case-clocks";
import { CaseDeeds } from "@/components/redress/case-deeds";
import { CaseEvidence } from "@/components/redress/case-evidence";
import { CaseSteps } from "@/components/redress/case-steps";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { LetterCard } from "@/components/ui/letter-card";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { formatZone } from "@/lib/present/format";
import type { CasePageModel } from "@/lib/present/redress/case-page";

/** One redress case: who is asked, what to do and to write, what proves it, and what has happened. */
export function CaseScreen({ page }: { readonly page: CasePageModel }) {
  const { verdict, letter } = page;
  return (
    <div className="flex flex-col gap-4">
      <div>
        <TextLink href="/redress" className="print:hidden">
          Redress
        </TextLink>
        <PageHeader
          title={
            <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
              {page.title}
              <Badge tone={page.word.tone}>{page.word.label}</Badge>
              {page.isOverdue ? <Badge tone="bad">overdue</Badge> : null}
            </span>
          }
          note={
            <>
              Asked: <span className="wrap-anywhere">{page.blocker}</span>. Days and times of{" "}
              {formatZone(page.timeZone)}.
            </>
          }
          actions={page.mayWrite ? <CaseDeeds page={page} /> : undefined}
        />
      </div>
      {verdict === null ? null : (
        <Notice tone={verdict.tone} title={`Since it was redressed: ${verdict.label.toLowerCase()}`}>
          {verdict.sentence}
        </Notice>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-2 xl:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)_minmax(0,1.3fr)]">
        <div className="flex min-w-0 flex-col gap-4">
          <CaseBlocker page={page} />
          {page.clocks.length === 0 ? null : <CaseClocks clocks={page.clocks} />}
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <CaseSteps page={page} />
          <LetterCard
            title="Letter"
            note="Written from the case. Fill in the parts in brackets, change what does not fit, and have counsel check the legal part. It is not saved here."
            subject={letter.subject}
            body={letter.body}
            mailLink={page.mailLink}
            isPrinted
          />
        </div>
        <div className="flex min-w-0 flex-col gap-4 lg:col-span-2 xl:col-span-1">
          <CaseEvidence page={page} />
          <CaseLog page={page} />
        </div>
      </div>
    </div>
  );
}

function CaseLog({ page: { events } }: { readonly page: CasePageModel }) {
  return (
    <Card title="Log" note="Latest first; nothing in it can be changed.">
      <ol className="flex flex-col gap-2.5">
        {events.map((event) => (
          <li key={event.id} className="flex flex-wrap justify-between gap-x-6">
            <p className="min-w-0 flex-1 basis-56 text-ink wrap-anywhere">
              {event.sentence}
              {event.text === null ? null : (
                <span className="block whitespace-pre-wrap text-ink-soft">{event.text}</span>
              )}
            </p>
            <span className="text-sm whitespace-nowrap text-ink-faint">{event.at}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
