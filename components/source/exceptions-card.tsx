"use client";

import { useRouter } from "next/navigation";
import { ApiError } from "@/components/api/request-json";
import { ExceptionForm } from "@/components/source/exception-form";
import { useSourceRules } from "@/components/source/source-rules.query";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { OUTCOME_LABELS } from "@/lib/outcome/outcome-labels";
import { exceptionWords, judgedAgainWords } from "@/lib/present/source/exception-words";
import type { SourcePage } from "@/lib/present/source/source-page";

/** The exceptions of a source to the rules: what they are, what they changed, and how to change them. */
export function ExceptionsCard({ source, rules, mayChange, timeZone }: SourcePage) {
  const change = useSourceRules(source.name);
  const router = useRouter();
  const save = (overrides: typeof source.overrides, onDone: () => void = () => undefined) =>
    change.mutate(overrides, {
      onSuccess: () => {
        onDone();
        router.refresh();
      },
    });
  return (
    <Card
      title="Exceptions to the rules"
      note="Where this provider uses a response for something other than the standards say. Its calls are judged again after a change."
    >
      <div className="flex flex-col gap-3">
        {source.isBeingJudged ? <Notice isLive>The calls of this source are being judged again.</Notice> : null}
        {source.judgedAgain === null || source.isBeingJudged ? null : (
          <p className="text-base text-ink-soft">{judgedAgainWords(source.judgedAgain, timeZone)}</p>
        )}
        {source.overrides.length === 0 ? (
          <p className="text-base text-ink-soft">None: every call is judged by the published rules.</p>
        ) : (
          <ul className="flex flex-col divide-y divide-line/70">
            {source.overrides.map((one) => (
              <li key={one.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2 text-base">
                <span className="min-w-0 break-words">
                  <code className="text-ink">{one.id}</code>
                  <span className="text-ink-soft">: {exceptionWords(one)} counts as </span>
                  <span className="text-ink">{OUTCOME_LABELS[one.outcome]}</span>
                  <span className="text-ink-faint"> ({one.confidence})</span>
                </span>
                {mayChange ? (
                  <Button
                    size="sm"
                    aria-label={`Remove ${one.id}`}
                    isPending={change.isPending}
                    onClick={() => save(source.overrides.filter(({ id }) => id !== one.id))}
                  >
                    Remove
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        )}
        {change.error === null ? null : (
          <Notice tone="bad" isLive>
            {problemOf(change.error)}
          </Notice>
        )}
        {mayChange ? (
          <Disclosure summary="Add an exception">
            {() => (
              <div className="pt-3">
                <ExceptionForm
                  rules={rules}
                  isPending={change.isPending}
                  onAdd={(added, onDone) => save([...source.overrides, added], onDone)}
                />
              </div>
            )}
          </Disclosure>
        ) : null}
      </div>
    </Card>
  );
}

function problemOf(error: Error): string {
  const first = error instanceof ApiError ? error.problem?.errors?.[0] : undefined;
  return first === undefined ? error.message : `${first.path}: ${first.message}`;
}
