"use client";

import { cx } from "class-variance-authority";
import { ArrowLeft, Mail } from "lucide-react";
import { parseAsString, useQueryState } from "nuqs";
import { MailView } from "@/components/outbox/mail-view";
import { useOutbox } from "@/components/outbox/outbox.query";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { ShowMore } from "@/components/ui/show-more";
import { type MailPreview, mailPreview } from "@/lib/present/delivery/mail-preview";
import type { OutboxPage } from "@/lib/present/delivery/outbox-page";
import { formatThings, formatZone } from "@/lib/present/format";

/** The mails that were sent, wait, or are kept here; on a narrow screen the list or one mail, on a wide one both. */
export function OutboxScreen({ page }: { readonly page: OutboxPage }) {
  const [chosenId, choose] = useQueryState("mail", parseAsString.withOptions({ history: "push" }));
  const outbox = useOutbox(page.first);
  const mails = (outbox.data?.pages ?? []).flatMap(({ data }) => data).map((mail) => mailPreview(mail, page.timeZone));
  const chosen = mails.find(({ id }) => id === chosenId) ?? null;
  const first = mails[0];
  return (
    <div className="flex flex-col gap-4">
      <PageHeader title="Outbox" note={`Newest first; days and times in ${formatZone(page.timeZone)}.`} />
      {page.hasMailServer ? null : (
        <Notice title="No mail server is configured">
          Mails are kept here instead of being sent; nothing is lost. Set SMTP_URL and MAIL_FROM to send them.
        </Notice>
      )}
      {first === undefined ? (
        <Card>
          <EmptyState icon={Mail} title="No mails yet">
            A mail is written when an alert is raised, and one summary for older records that are imported.
          </EmptyState>
        </Card>
      ) : (
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(17rem,2fr)_minmax(0,3fr)]">
          <div className={cx("flex min-w-0 flex-col gap-3", chosen !== null && "max-lg:hidden")}>
            <MailList mails={mails} openId={(chosen ?? first).id} onChoose={(id) => void choose(id)} />
            <ShowMore
              shown={formatThings(mails.length, "mail")}
              hasMore={outbox.hasNextPage}
              isPending={outbox.isFetchingNextPage}
              failure={outbox.isFetchNextPageError ? "The next mails could not be read." : null}
              onMore={() => void outbox.fetchNextPage()}
            />
          </div>
          <div className={cx("flex min-w-0 flex-col gap-3", chosen === null && "max-lg:hidden")}>
            <Button variant="ghost" className="self-start lg:hidden" onClick={() => void choose(null)}>
              <ArrowLeft aria-hidden className="size-4" />
              All mails
            </Button>
            <Card isFlush>
              <MailView key={(chosen ?? first).id} mail={chosen ?? first} />
            </Card>
          </div>
        </div>
      )}
    </div>
  );
}

interface MailListProps {
  readonly mails: readonly MailPreview[];
  /** The mail that is open beside the list. */
  readonly openId: string;
  readonly onChoose: (id: string) => void;
}

function MailList({ mails, openId, onChoose }: MailListProps) {
  return (
    <Card isFlush>
      <ul aria-label="Mails" className="divide-y divide-line/70">
        {mails.map(({ id, subject, recipient, createdAt, status }) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === openId ? "true" : undefined}
              onClick={() => onChoose(id)}
              className="flex w-full cursor-pointer flex-col gap-1 px-4 py-2.5 text-left outline-offset-[-2px] hover:bg-sunken lg:aria-[current]:bg-accent-soft"
            >
              <span className="font-medium break-words text-ink">{subject}</span>
              <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
                <Badge tone={status.tone}>{status.label}</Badge>
                <span className="min-w-0 break-all">{recipient}</span>
                <span>{createdAt}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
