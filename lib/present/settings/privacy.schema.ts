import { z } from "zod";
import { monthsOfSums } from "@/lib/ledger/keep/retention-plan";
import { Time } from "@/lib/present/time.schema";

/** For how long calls are kept, in days, and sums, in months. */
export const RetentionItem = z
  .object({ callDays: z.int().min(1).max(3_650), tallyMonths: z.int().min(1).max(240) })
  .meta({ id: "Retention" });
export type RetentionItem = z.output<typeof RetentionItem>;

/** For how long they might be kept. */
export const RetentionRequest = RetentionItem.superRefine(refuseShortSums);

/** For how long they are to be kept. */
export const RetentionChange = RetentionItem.extend({
  /** What was shown when the change was made; it is refused where that holds no longer. */
  shown: RetentionItem.optional(),
}).superRefine(refuseShortSums);

/** Sums that were to go before their calls would stay as long as those all the same, and nobody would have said so. */
function refuseShortSums({ callDays, tallyMonths }: RetentionItem, context: z.RefinementCtx): void {
  const months = monthsOfSums(callDays);
  if (tallyMonths >= months) return;
  context.addIssue({
    code: "custom",
    path: ["tallyMonths"],
    message: `Sums are made of calls and stay at least as long: ${months} months or more where calls stay for ${callDays} days`,
  });
}

/** What would go, and from when on is kept what stays. */
export const RetentionPreviewItem = z
  .object({
    callsFrom: Time,
    talliesFrom: Time,
    past: z.object({ calls: z.int(), tallies: z.int(), scoreDays: z.int(), refusals: z.int() }),
  })
  .meta({ id: "RetentionPreview" });
export type RetentionPreviewItem = z.output<typeof RetentionPreviewItem>;

/** A callee that is to be forgotten. */
export const ForgetRequest = z.object({ number: z.string().trim().min(3).max(40) });

/** How many calls no longer lead to the number. */
export const ForgetAnswer = z.object({ calls: z.int() });

/** The organisation's name, typed by who wants it gone. */
export const DeletionRequest = z.object({
  confirmation: z.string().max(200),
  /** Said by who does not want an export first. */
  withoutExport: z.boolean().default(false),
});

/** When everything is erased; null when nobody asked for it. */
export const DeletionItem = z.object({ eraseAfter: Time.nullable() }).meta({ id: "Deletion" });
