import { RuleRow } from "@/components/advice/rule-row";
import { StateCalendar } from "@/components/advice/state-calendar";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import type { AdviceRulesPageModel } from "@/lib/present/advice/advice-rules-page";

/** All rules with their limits and sources, what each said last, and the calendar of states. */
export function RulesScreen({ rules, calendar, mayChange }: AdviceRulesPageModel) {
  return (
    <div className="flex flex-col gap-4">
      <PageHeader
        title="Rules of advice"
        note="Every limit says whose it is. A share counts with its 95% interval, and with too few calls nothing is said."
        actions={<ButtonLink href="/advice">Advice</ButtonLink>}
      />
      <Card isFlush>
        <ul className="divide-y divide-line/70">
          {rules.map((rule) => (
            <li key={rule.ruleId}>
              <RuleRow rule={rule} mayChange={mayChange} />
            </li>
          ))}
        </ul>
      </Card>
      <StateCalendar calendar={calendar} mayChange={mayChange} />
    </div>
  );
}
