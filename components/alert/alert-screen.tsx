import { AlertGuideCard } from "@/components/alert/alert-guide-card";
import { AlertLive } from "@/components/alert/alert-live";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import type { AlertDetail } from "@/lib/present/alert/alert-detail";
import { countedWords } from "@/lib/present/alert/counted-words";
import { formatZone } from "@/lib/present/format";

/** One alert: what it says, what to do about it, what can be done with it, and what was. */
export function AlertScreen({ guide, ...detail }: AlertDetail) {
  const counted = countedWords(detail.alert.evidence);
  return (
    <div className="flex flex-col gap-4">
      <div>
        <TextLink href="/alerts" className="print:hidden">
          Alerts
        </TextLink>
        <PageHeader title="Alert" note={`Days and times in ${formatZone(detail.timeZone)}.`} />
      </div>
      <AlertLive {...detail}>
        {counted === null ? null : <p className="max-w-prose px-1 text-ink-faint text-xs">{counted}</p>}
        {guide === null ? null : <AlertGuideCard guide={guide} />}
      </AlertLive>
    </div>
  );
}
