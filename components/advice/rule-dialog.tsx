"use client";

import { type RuleChange, useRuleChange } from "@/components/advice/advice.query";
import { useRefusedLate } from "@/components/advice/use-refused-late";
import { Button } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { DialogForm } from "@/components/ui/dialog-form";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import type { AdviceRuleItem } from "@/lib/present/advice/advice.schema";
import { enteredLimit, limitField } from "@/lib/present/advice/limit-field";

interface RuleDialogProps {
  readonly rule: AdviceRuleItem;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Changes the limits of a rule for this organisation, or switches it off. */
export function RuleDialog({ rule, isOpen, onClose }: RuleDialogProps) {
  const change = useRuleChange();
  const toast = useToast();
  const onError = useRefusedLate(() => {
    onClose();
    change.reset();
  });
  const save = (thresholds: Readonly<Record<string, number>> | null, isOff: boolean) =>
    change.mutate(
      { ruleId: rule.ruleId, thresholds, isOff, shown: shownOf(rule) },
      {
        onError,
        onSuccess: () => {
          onClose();
          toast("The rules look at your calls again", rule.title);
        },
      },
    );
  return (
    <DialogForm
      title={rule.title}
      description={rule.citation}
      isOpen={isOpen}
      onClose={onClose}
      onSubmit={(form) => save(enteredLimits(rule, form), form.has("isOff"))}
      change={change}
      submitLabel="Save"
      otherButton={
        <Button onClick={() => save(null, false)} disabled={change.isPending}>
          Back to the limits that came with it
        </Button>
      }
    >
      {rule.thresholds.map((threshold) => {
        const { label, description, value, step } = limitField(threshold);
        return (
          <TextField
            key={threshold.id}
            label={label}
            description={description}
            name={threshold.id}
            type="number"
            min={0}
            step={step}
            required
            defaultValue={value}
          />
        );
      })}
      <CheckboxField name="isOff" label="Switch this rule off" defaultChecked={rule.isOff} />
    </DialogForm>
  );
}

function shownOf({ thresholds, isOff }: AdviceRuleItem): RuleChange["shown"] {
  return { thresholds: Object.fromEntries(thresholds.map(({ id, value }) => [id, value])), isOff };
}

function enteredLimits(rule: AdviceRuleItem, form: FormData): Record<string, number> {
  return Object.fromEntries(
    rule.thresholds.map((threshold) => [threshold.id, enteredLimit(threshold, String(form.get(threshold.id) ?? ""))]),
  );
}
