import { BlindSpots } from "@/components/import/blind-spots";
import { ExceptionsCard } from "@/components/source/exceptions-card";
import { FidelityCells, FidelityHeads, FoldedFidelity } from "@/components/source/fidelity-cells";
import { ProviderLetterCard } from "@/components/source/provider-letter-card";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { HeadCell, RowHead, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { formatCount, formatDay, formatShare, formatThings } from "@/lib/present/format";
import type { SourcePage } from "@/lib/present/source/source-page";

/** One source: what its records keep of what networks said, over time and by trunk, and what to do about the rest. */
export function SourceScreen(page: SourcePage) {
  const { source, formatName } = page;
  const { letter } = source;
  return (
    <div className="flex flex-col gap-5">
      <PageHeader
        title={source.name}
        note={
          <>
            {formatThings(source.calls, "call")} from {formatThings(source.imports, "import")}
            {formatName === null ? "" : `, read as ${formatName}`}. <TextLink href="/sources">All sources</TextLink>
          </>
        }
      />
      <div className="grid items-start gap-5 xl:grid-cols-2">
        <SuspicionsCard {...page} />
        <BlindSpotsCard {...page} />
      </div>
      {letter === null ? null : <ProviderLetterCard {...letter} />}
      <FidelityCard
        title="Week by week"
        note="Failed calls whose record carries it; weeks begin on Monday, in UTC."
        head="Week of"
      >
        {source.weeks.map(({ from, fidelity }) => (
          <tr key={from}>
            <RowHead className="xl:whitespace-nowrap">
              {formatDay(from, "UTC")}
              <FoldedFidelity fidelity={fidelity} />
            </RowHead>
            <FidelityCells fidelity={fidelity} />
          </tr>
        ))}
      </FidelityCard>
      <FidelityCard title="By trunk" note="The same over the whole time." head="Trunk">
        {source.trunks.map(({ trunk, fidelity }) => (
          <tr key={trunk}>
            <RowHead className="min-w-24 wrap-anywhere xl:max-w-60">
              {trunk === "" ? <em className="text-ink-soft">No trunk named</em> : trunk}
              <FoldedFidelity fidelity={fidelity} />
            </RowHead>
            <FidelityCells fidelity={fidelity} />
          </tr>
        ))}
      </FidelityCard>
      <ExceptionsCard {...page} />
    </div>
  );
}

interface FidelityCardProps {
  readonly title: string;
  readonly note: string;
  readonly head: string;
  readonly children: readonly React.ReactNode[];
}

function FidelityCard({ title, note, head, children }: FidelityCardProps) {
  return (
    <Card title={title} note={note} isFlush={children.length > 0}>
      {children.length === 0 ? (
        <p className="text-base text-ink-soft">No failed call has been measured yet.</p>
      ) : (
        <Table caption={title}>
          <thead>
            <tr>
              <HeadCell>{head}</HeadCell>
              <FidelityHeads />
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </Table>
      )}
    </Card>
  );
}

function SuspicionsCard({ source: { fidelity } }: SourcePage) {
  return (
    <Card title="What was lost on the way" note="Signs that something rewrote or removed a network's answer.">
      {fidelity.suspicions.length === 0 ? (
        <p className="text-base text-ink-soft">
          {fidelity.failed === 0 ? "No failed call has been measured yet." : "No sign of it in these records."}
        </p>
      ) : (
        <ul className="flex flex-col gap-2 text-base">
          {fidelity.suspicions.map(({ id, finding, calls, share }) => (
            <li key={id}>
              <strong className="font-semibold text-ink">{formatCount(calls)}</strong>{" "}
              <span className="text-ink-faint">of the failed calls ({formatShare(share.value)}): </span>
              <span className="text-ink-soft">{finding}.</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function BlindSpotsCard({ blindSpots, recipe }: SourcePage) {
  return (
    <Card title="What its latest file cannot show">
      <BlindSpots
        sentences={blindSpots}
        none="Nothing that matters here is missing from its latest file."
        recipe={recipe}
      />
    </Card>
  );
}
