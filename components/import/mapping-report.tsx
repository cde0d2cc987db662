import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { GENERIC } from "@/lib/intake/formats/generic/generic";
import { BLIND_SPOT_WORDS, BLIND_SPOTS } from "@/lib/intake/honesty/blind-spot";
import { recipeAgainst } from "@/lib/intake/honesty/file-honesty";
import { OUTCOMES } from "@/lib/outcome/outcome";
import { OUTCOME_LABELS } from "@/lib/outcome/outcome-labels";
import { formatCount } from "@/lib/present/format";
import { refusalWords, skipWords } from "@/lib/present/import/import-words";
import type { MappingPreview } from "@/lib/present/import/mapping.schema";

/** What would come of the file: how many calls, how they ended, what is skipped or rejected and why. */
export function MappingReport({ preview }: { readonly preview: MappingPreview }) {
  const { rows, isWhole, outcomes, skippedReasons, rejectedReasons, cannotShow, warnings } = preview;
  const ended = OUTCOMES.filter((outcome) => (outcomes[outcome] ?? 0) > 0);
  const recipe = recipeAgainst(cannotShow, GENERIC);
  const of = isWhole
    ? "the whole file"
    : rows.read === 1
      ? "the first record"
      : `the first ${formatCount(rows.read)} records`;
  return (
    <Card title="If it were imported like this" note={`Tried on ${of}. Nothing is stored yet.`}>
      <dl className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        <Figure label="New calls" n={rows.imported} />
        <Figure label="Duplicates" n={rows.duplicate} />
        <Figure label="Rejected" n={rows.rejected} />
        <Figure label="Skipped" n={rows.skipped} />
      </dl>
      {warnings.map(({ code, message }) => (
        <div key={code} className="mt-3">
          <Notice tone="watch">{message}</Notice>
        </div>
      ))}
      <div className="mt-4 grid gap-x-8 gap-y-4 border-t pt-3 md:grid-cols-3">
        <Reasons
          title="How the calls ended"
          none="No calls."
          entries={ended.map((outcome) => [OUTCOME_LABELS[outcome], outcomes[outcome] ?? 0])}
        />
        <Reasons
          title="Rejected and skipped"
          none="Nothing."
          entries={[
            ...Object.entries(rejectedReasons).map(([reason, n]) => [refusalWords(reason), n] as const),
            ...Object.entries(skippedReasons).map(([reason, n]) => [skipWords(reason), n] as const),
          ]}
        />
        <div>
          <h3 className="mb-1 text-sm font-medium text-ink-soft">What the file cannot show</h3>
          <ul className="flex flex-col gap-1 text-sm text-ink-soft">
            {BLIND_SPOTS.filter((spot) => cannotShow.includes(spot)).map((spot) => (
              <li key={spot}>{BLIND_SPOT_WORDS[spot]}</li>
            ))}
          </ul>
          {cannotShow.length === 0 ? <p className="text-sm text-ink-soft">Nothing that matters is missing.</p> : null}
          {recipe === null ? null : (
            <p className="mt-2 text-sm text-ink">
              <strong className="font-medium">Get a better export. </strong>
              {recipe}
            </p>
          )}
        </div>
      </div>
    </Card>
  );
}

function Figure({ label, n }: { readonly label: string; readonly n: number }) {
  return (
    <div>
      <dt className="text-sm text-ink-soft">{label}</dt>
      <dd className="text-xl font-semibold">{formatCount(n)}</dd>
    </div>
  );
}

interface ReasonsProps {
  readonly title: string;
  readonly none: string;
  readonly entries: readonly (readonly [string, number])[];
}

function Reasons({ title, none, entries }: ReasonsProps) {
  return (
    <div>
      <h3 className="mb-1 text-sm font-medium text-ink-soft">{title}</h3>
      {entries.length === 0 ? <p className="text-sm text-ink-soft">{none}</p> : null}
      <ul className="text-sm">
        {entries.map(([label, n]) => (
          <li key={label} className="flex gap-3 py-0.5">
            <span className="w-12 shrink-0 text-right">{formatCount(n)}</span>
            <span className="text-ink-soft">{label}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
