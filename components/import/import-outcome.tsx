import { FileHonesty } from "@/components/import/file-honesty";
import { RejectedTable } from "@/components/import/rejected-table";
import { RowBar } from "@/components/import/row-bar";
import { Card } from "@/components/ui/card";
import { Progress } from "@/components/ui/progress";
import { formatCount } from "@/lib/present/format";
import type { Import } from "@/lib/present/import/import.schema";
import { importProgress } from "@/lib/present/import/import-progress";
import { importReport } from "@/lib/present/import/import-report";
import type { ImportPageModel } from "@/lib/present/import/imports-page";

interface ImportOutcomeProps {
  readonly one: Import;
  readonly model: ImportPageModel;
}

/** How far a file has been read, or where every record went. */
export function ImportOutcome({ one, model }: ImportOutcomeProps) {
  const { isRunning, share, text } = importProgress(one);
  const report = importReport(one, model.rejectedReasons);
  const { rejected, recipe, formatName } = model;
  // Of a file that could not be read, four noughts would tell nothing that is not said above.
  if (!isRunning && one.rows.read === 0) return null;
  return (
    <>
      <Card title="Where every record went">
        {isRunning ? (
          <div className="mb-4 flex flex-col gap-1.5" role="status">
            <Progress label={`Reading ${one.filename}`} share={share} valueText={text} />
            <p className="text-sm text-ink-soft">{text}</p>
          </div>
        ) : null}
        <RowBar report={report} isRunning={isRunning} />
        <Reasons title="Rejected, and why" reasons={report.rejected} />
        <Reasons title="Skipped, and why" reasons={report.skipped} />
      </Card>
      {!isRunning && one.error === undefined ? (
        <FileHonesty report={report} recipe={recipe} formatName={formatName} />
      ) : null}
      {rejected.length === 0 ? null : <RejectedTable importId={one.id} rejected={rejected} total={one.rows.rejected} />}
    </>
  );
}

interface ReasonsProps {
  readonly title: string;
  readonly reasons: readonly { readonly label: string; readonly n: number }[];
}

function Reasons({ title, reasons }: ReasonsProps) {
  if (reasons.length === 0) return null;
  return (
    <div className="mt-4 border-t pt-3">
      <h3 className="mb-1 text-sm font-medium text-ink-soft">{title}</h3>
      <ul>
        {reasons.map(({ label, n }) => (
          <li key={label} className="flex gap-3 py-0.5">
            <span className="w-16 shrink-0 text-right">{formatCount(n)}</span>
            <span className="text-ink-soft">{label}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
