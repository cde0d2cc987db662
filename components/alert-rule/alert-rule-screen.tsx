"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { RefusalNotice } from "@/components/account/refusal-notice";
import { addRule, changeRule, tryRule } from "@/components/alert-rule/alert-rules.query";
import { BacktestResult } from "@/components/alert-rule/backtest-result";
import { RuleConditionFields } from "@/components/alert-rule/rule-condition-fields";
import { RuleScopeFields } from "@/components/alert-rule/rule-scope-fields";
import { RuleTellFields } from "@/components/alert-rule/rule-tell-fields";
import { ApiError } from "@/components/api/request-json";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { TextField } from "@/components/ui/text-field";
import { TextLink } from "@/components/ui/text-link";
import { useToast } from "@/components/ui/toast";
import type { RuleDefinition } from "@/lib/alert/rules/rule-definition.schema";
import type { AlertRuleBacktest } from "@/lib/present/alert/alert-rule.schema";
import type { AlertRulePage } from "@/lib/present/alert/alert-rules-page";
import { formatZone } from "@/lib/present/format";

/** A rule as it was tried, with what it would have found. */
interface Tried {
  readonly rule: RuleDefinition;
  readonly found: AlertRuleBacktest;
}

/** Makes or changes a rule: it is tried on the calls that are there, and can then be saved. */
export function AlertRuleScreen({ page }: { readonly page: AlertRulePage }) {
  const [rule, setRule] = useState(page.definition);
  const [tried, setTried] = useState<Tried | null>(null);
  const { isPending, refusal, perform } = useSteps();
  const isTried = tried?.rule === rule;
  const problemOf = (name: string) => refusal?.problem?.errors?.find(({ path }) => path === name)?.message ?? null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void perform(async () => setTried({ rule, found: await tryRule(rule) }));
  };
  // Beside the button that was pressed: the page is long.
  const why = refusal === null ? null : <RefusalNotice refusal={refusal} />;
  const fields = { rule, onChange: setRule, problemOf };
  return (
    <div className="flex flex-col gap-4">
      <div>
        <TextLink href="/alerts/rules">Alert rules</TextLink>
        <PageHeader
          title={page.id === null ? "New rule" : "Change a rule"}
          note={`Days and times in ${formatZone(page.timeZone)}.`}
        />
      </div>
      <form onSubmit={submit} className="flex flex-col gap-4">
        <Card title="What it looks for">
          <div className="flex flex-col gap-4">
            <TextField
              label="Name"
              name="name"
              required
              maxLength={100}
              className="max-w-120"
              value={rule.name}
              error={problemOf("name")}
              onValueChange={(name) => setRule({ ...rule, name })}
            />
            <RuleConditionFields {...fields} />
          </div>
        </Card>
        <Card title="Which calls">
          <RuleScopeFields {...fields} choices={page.choices} />
        </Card>
        <Card title="Who is told">
          <RuleTellFields {...fields} page={page} />
        </Card>
        {isTried ? null : why}
        <div className="flex flex-wrap items-center gap-3">
          <Button
            type="submit"
            variant={isTried ? "secondary" : "primary"}
            isPending={isPending && !isTried}
            disabled={isPending}
          >
            Try it on the last 90 days
          </Button>
          {isTried ? null : <span className="text-sm text-ink-soft">Then you can save it.</span>}
        </div>
      </form>
      {tried === null || !isTried ? null : (
        <>
          <BacktestResult found={tried.found} metric={tried.rule.metric} timeZone={page.timeZone} />
          {why}
          <SaveButton page={page} rule={rule} isPending={isPending} perform={perform} />
        </>
      )}
    </div>
  );
}

interface SaveButtonProps {
  readonly page: AlertRulePage;
  readonly rule: RuleDefinition;
  readonly isPending: boolean;
  readonly perform: (step: () => Promise<void>) => Promise<void>;
}

function SaveButton({ page, rule, isPending, perform }: SaveButtonProps) {
  const router = useRouter();
  const toast = useToast();
  const save = async () => {
    await (page.id === null ? addRule(rule) : changeRule(page.id, rule, page.definition));
    toast("Saved", "It judges the calls that come from now on.");
    router.push("/alerts/rules");
    router.refresh();
  };
  return (
    <Button
      variant="primary"
      className="self-start"
      isPending={isPending}
      disabled={isPending}
      onClick={() => void perform(save)}
    >
      Save the rule
    </Button>
  );
}

/** Does one thing at a time, and keeps what the API said against it. */
function useSteps() {
  const [isPending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<ApiError | null>(null);
  const perform = async (step: () => Promise<void>) => {
    setPending(true);
    setRefusal(null);
    try {
      await step();
    } catch (error) {
      setRefusal(error instanceof ApiError ? error : new ApiError(0, null));
    }
    setPending(false);
  };
  return { isPending, refusal, perform };
}
