"use client";

import { useState } from "react";
import { deleteRule, restoreRule, switchRule } from "@/components/alert-rule/alert-rules.query";
import { useChange } from "@/components/settings/use-change";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { RULE_TEMPLATES } from "@/lib/alert/rules/rule-templates";
import { type AlertRuleRow, alertRuleRow } from "@/lib/present/alert/alert-rule-row";
import type { AlertRulesPage } from "@/lib/present/alert/alert-rules-page";
import { formatZone } from "@/lib/present/format";

/** The rules that raise alerts: ours, the organisation's own, and some to begin with. */
export function AlertRulesScreen({ page }: { readonly page: AlertRulesPage }) {
  const [deleted, setDeleted] = useState<AlertRuleRow | null>(null);
  const { isPending, change } = useChange();
  const rows = page.rules.map((rule) => alertRuleRow(rule, page.timeZone));
  const own = rows.filter(({ isOwn }) => isOwn);
  const remove = (row: AlertRuleRow) =>
    void change({
      run: async () => {
        await deleteRule(row.id);
        setDeleted(row);
      },
      done: "Rule deleted",
    });
  const restore = (id: string) =>
    void change({
      run: async () => {
        await restoreRule(id);
        setDeleted(null);
      },
      done: "Rule restored",
    });
  const items = (shown: readonly AlertRuleRow[]) => (
    <ul className="divide-y divide-line/70">
      {shown.map((row) => (
        <li key={row.id}>
          <RuleItem row={row} mayChange={page.mayChange} isPending={isPending} onSwitch={change} onDelete={remove} />
        </li>
      ))}
    </ul>
  );
  return (
    <div className="flex flex-col gap-4">
      <div>
        <TextLink href="/alerts">Alerts</TextLink>
        <PageHeader
          title="Alert rules"
          note={`What raises alerts, and what became of them. Days and times in ${formatZone(page.timeZone)}.`}
        />
      </div>
      {deleted === null ? null : (
        <Notice title={`“${deleted.name}” is deleted`} isLive>
          Its alerts stay.{" "}
          <Button size="sm" disabled={isPending} onClick={() => restore(deleted.id)}>
            Undo
          </Button>
        </Notice>
      )}
      <Card
        title="Ours"
        note="On from the first import. When one is switched off, its alerts still appear here but nobody is mailed."
        isFlush
      >
        {items(rows.filter(({ isOwn }) => !isOwn))}
      </Card>
      <Card title="Your own" note="Each judges calls that arrive after it was saved." isFlush>
        {own.length === 0 ? (
          <p className="px-4 py-3 text-ink-soft">
            None yet.{page.mayChange ? " Start with one of the rules below." : null}
          </p>
        ) : (
          items(own)
        )}
      </Card>
      {page.mayChange ? <Templates /> : null}
    </div>
  );
}

interface RuleItemProps {
  readonly row: AlertRuleRow;
  readonly mayChange: boolean;
  readonly isPending: boolean;
  readonly onSwitch: ReturnType<typeof useChange>["change"];
  readonly onDelete: (row: AlertRuleRow) => void;
}

function RuleItem({ row, mayChange, isPending, onSwitch, onDelete }: RuleItemProps) {
  const { id, name, isEnabled } = row;
  const toggle = () =>
    void onSwitch({ run: () => switchRule(id, !isEnabled), done: isEnabled ? "Switched off" : "Switched on" });
  return (
    <article className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 px-4 py-3.5">
      <div className="flex min-w-0 flex-1 basis-88 flex-col gap-1">
        <h3 className="flex flex-wrap items-center gap-2 text-base font-semibold text-ink">
          <span className="min-w-0 wrap-anywhere">{name}</span>
          <Badge tone={row.severity.tone}>{row.severity.label}</Badge>
          {isEnabled ? null : <Badge tone="neutral">Off</Badge>}
        </h3>
        <p className="wrap-anywhere text-ink-soft">{row.condition}</p>
        <p className="text-sm text-ink-faint">{row.record}</p>
      </div>
      {mayChange ? (
        <div className="flex flex-wrap gap-2">
          <Button
            size="sm"
            disabled={isPending}
            aria-label={`${isEnabled ? "Switch off" : "Switch on"}: ${name}`}
            onClick={toggle}
          >
            {isEnabled ? "Switch off" : "Switch on"}
          </Button>
          {row.isOwn ? (
            <>
              <ButtonLink size="sm" href={`/alerts/rules/${id}`} aria-label={`Change: ${name}`}>
                Change
              </ButtonLink>
              <Button
                size="sm"
                variant="danger"
                disabled={isPending}
                aria-label={`Delete: ${name}`}
                onClick={() => onDelete(row)}
              >
                Delete
              </Button>
            </>
          ) : null}
        </div>
      ) : null}
    </article>
  );
}

function Templates() {
  return (
    <Card title="Add a rule" note="Each is tried on your own calls before you save it." isFlush>
      <ul className="grid gap-px sm:grid-cols-2">
        {RULE_TEMPLATES.map(({ id, why, rule }) => (
          <li key={id} className="px-4 py-2.5">
            <TextLink className="font-medium" href={`/alerts/rules/new?template=${id}`}>
              {rule.name}
            </TextLink>
            <p className="text-sm text-ink-soft">{why}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
