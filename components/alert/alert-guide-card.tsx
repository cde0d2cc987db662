import { BlockContactList } from "@/components/calls/block-contact-list";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import type { AlertGuide } from "@/lib/present/alert/alert-guide";
import { formatCount } from "@/lib/present/format";

/** What the mail of an alert says beside its figures: whom to ask, the likely cause, and what to do, in order. */
export function AlertGuideCard({ guide }: { readonly guide: AlertGuide }) {
  const { contact, whoBlocked, likelyCause, isOver, steps } = guide;
  return (
    <Card title="What to do about it">
      <div className="grid items-start gap-x-8 gap-y-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        {contact === null ? null : (
          <div className="min-w-0 lg:order-last">
            <BlockContactList contact={contact} />
          </div>
        )}
        <div className="flex min-w-0 flex-col gap-3">
          {whoBlocked === null ? null : <p className="text-ink wrap-anywhere">{whoBlocked}</p>}
          <p className="text-ink">
            <span className="text-ink-faint">Most likely cause:</span> {likelyCause}
          </p>
          <Numbers guide={guide} />
          {isOver ? (
            <p className="text-ink">The calls show that it is over. What brought it about may come back.</p>
          ) : null}
          {steps.length === 0 ? null : (
            <ol className="flex list-decimal flex-col gap-1.5 pl-5 marker:text-ink-faint">
              {steps.map(({ text, url }) => (
                <li key={text} className="pl-1">
                  <TextLink href={url}>{text}</TextLink>
                </li>
              ))}
            </ol>
          )}
        </div>
      </div>
    </Card>
  );
}

function Numbers({ guide: { numbers, more } }: { readonly guide: AlertGuide }) {
  if (numbers.length === 0) return null;
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1">
      <span className="text-ink-faint">It is true of:</span>
      {numbers.map(({ text, url }) => (
        <TextLink key={url} href={url} className="whitespace-nowrap">
          {text}
        </TextLink>
      ))}
      {more > 0 ? <span className="text-ink-soft">and {formatCount(more)} more</span> : null}
    </p>
  );
}
