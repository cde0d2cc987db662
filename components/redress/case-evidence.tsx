import { CalleesButton } from "@/components/redress/callees-button";
import { Badge } from "@/components/ui/badge";
import { buttonLook } from "@/components/ui/button-look";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { formatThings } from "@/lib/present/format";
import type { CasePageModel, EvidenceRow } from "@/lib/present/redress/case-page";
import { CASE_CALLS_MAX } from "@/lib/redress/case-call";

const SHOWN = 20;
/** What scrolls can be reached by keyboard (WCAG 2.1.1), though it is no control. */
const REACHABLE = { tabIndex: 0 };

/** The calls that prove a case, with their headers to the letter and their fingerprints. */
export function CaseEvidence({ page }: { readonly page: CasePageModel }) {
  const { evidence, one, mayWrite } = page;
  if (evidence.length === 0)
    return (
      <Card title="Evidence">
        <p className="text-ink-soft">
          {one.kind === "label"
            ? "A label leaves no trace in call records. The proof is a picture of the phone that shows it: keep it with your request."
            : "No calls were kept with this case."}
        </p>
      </Card>
    );
  return (
    <Card
      title="Evidence"
      note={`${evidence.length < CASE_CALLS_MAX ? formatThings(evidence.length, "call") : `The latest ${formatThings(evidence.length, "call")}, which is what a case keeps`}, as their records read when they were kept. Line and SHA-256 lead back to your own file.`}
      actions={
        mayWrite ? (
          <div className="flex flex-wrap gap-2 print:hidden">
            <a href={`/api/v1/redress-cases/${one.id}/evidence`} download className={buttonLook({ size: "sm" })}>
              Download CSV
            </a>
            {one.status === "closed" ? null : <CalleesButton caseId={one.id} hasCallees={one.hasCallees} />}
          </div>
        ) : undefined
      }
    >
      <ul
        aria-label="Calls"
        className="max-h-[36rem] divide-y divide-line/70 overflow-y-auto print:max-h-none print:overflow-visible"
        {...REACHABLE}
      >
        {evidence.slice(0, SHOWN).map((row) => (
          <li key={row.key} className="py-2 first:pt-0">
            <Call row={row} />
          </li>
        ))}
      </ul>
      {evidence.length > SHOWN ? (
        <p className="pt-2 text-sm text-ink-faint">The latest {SHOWN} are shown; the file holds all.</p>
      ) : null}
    </Card>
  );
}

function Call({ row }: { readonly row: EvidenceRow }) {
  return (
    <div className="flex flex-col gap-1">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 text-ink">
        <span className="whitespace-nowrap tabular-nums">{row.time}</span>
        <span className="whitespace-nowrap">{row.callee}</span>
        <span className="font-medium">{row.sign}</span>
        {row.carrier === "" ? null : <span className="text-ink-soft">{row.carrier}</span>}
        {row.isSealed ? <Badge tone="accent">number sealed</Badge> : null}
      </p>
      {row.header === null ? null : (
        <code className="block font-mono text-xs whitespace-pre-wrap text-ink-soft wrap-anywhere">{row.header}</code>
      )}
      <p className="flex flex-wrap gap-x-3 text-xs text-ink-faint">
        <TextLink href={row.importPath} className="wrap-anywhere">
          {row.place}
        </TextLink>
        <span title={`SHA-256 of the row: ${row.rowSha256}; of the file: ${row.fileSha256}`}>
          SHA-256 <span className="font-mono">{row.rowSha256.slice(0, 12)}…</span>
        </span>
      </p>
    </div>
  );
}
