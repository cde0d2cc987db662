"use client";

import { useCaseStep } from "@/components/redress/redress.query";
import { Card } from "@/components/ui/card";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { OutsideLink } from "@/components/ui/outside-link";
import { useToast } from "@/components/ui/toast";
import type { CasePageModel } from "@/lib/present/redress/case-page";

/** What to do in a case, in order; what is done is ticked off. */
export function CaseSteps({ page }: { readonly page: CasePageModel }) {
  const { checklist, one, mayWrite } = page;
  const step = useCaseStep(one.id);
  const toast = useToast();
  const done = checklist.filter(({ isDone }) => isDone).length;
  const tick = (item: string, isDone: boolean) =>
    step.mutate(
      { kind: "ticked", item, isDone },
      { onError: (error) => toast("Could not be ticked off", error.message) },
    );
  const sent = step.isPending ? step.variables : undefined;
  return (
    <Card title="Steps" note={`${done} of ${checklist.length} done.`}>
      <ol className="flex flex-col gap-2">
        {checklist.map(({ id, text, url, isDone }) => (
          <li key={id}>
            <CheckboxField
              label={<span className={isDone ? "text-ink-soft" : undefined}>{text}</span>}
              checked={sent?.item === id ? sent.isDone === true : isDone}
              disabled={!mayWrite || one.status === "closed" || step.isPending}
              onChange={({ target }) => tick(id, target.checked)}
              description={url === null ? undefined : <OutsideLink url={url} />}
            />
          </li>
        ))}
      </ol>
    </Card>
  );
}
