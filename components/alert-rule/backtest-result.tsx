import { queryString } from "@/components/api/query-string";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { RuleMetric } from "@/lib/alert/rules/rule-metric";
import type { AlertRuleBacktest } from "@/lib/present/alert/alert-rule.schema";
import { backtestWords } from "@/lib/present/alert/backtest-words";

interface BacktestResultProps {
  readonly found: AlertRuleBacktest;
  readonly metric: RuleMetric;
  readonly timeZone: string;
}

/** What a rule would have found in the calls that are there, each with its calls. */
export function BacktestResult({ found, metric, timeZone }: BacktestResultProps) {
  const { headline, note, warnings, rows } = backtestWords(found, metric, timeZone);
  return (
    <Card title={<span role="status">{headline}</span>} note={note} isFlush>
      {warnings.map((warning) => (
        <div key={warning} className="px-4 pb-3">
          <Notice tone="watch">{warning}</Notice>
        </div>
      ))}
      <ul aria-label="Alerts that it would have raised" className="divide-y divide-line/70">
        {rows.map((row) => (
          <li key={row.key} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 px-4 py-2.5">
            <span className="min-w-0">
              <TextLink className="font-medium" href={`/caller-ids/${encodeURIComponent(row.callerId)}`}>
                {row.who}
              </TextLink>
              <span className="block text-ink-soft">{row.figures}</span>
            </span>
            <span className="text-sm text-ink-soft">
              {row.at}, {row.end}.{" "}
              <TextLink href={`/calls${queryString(row.callsQuery)}`}>
                Calls<span className="sr-only"> of {row.who}</span>
              </TextLink>
            </span>
          </li>
        ))}
      </ul>
      {found.total > rows.length ? (
        <p className="px-4 py-2 text-sm text-ink-faint">The latest {rows.length} are shown.</p>
      ) : null}
    </Card>
  );
}
