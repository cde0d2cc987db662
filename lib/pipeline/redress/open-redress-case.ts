import type { OrganizationScope } from "@/lib/account/organization-scope";
import { AppError } from "@/lib/base/app-error";
import { engineOfCarrier } from "@/lib/redress/analytics-engine";
import { addEventTo, openCase } from "@/lib/redress/case.store";
import { byBlocker, CASE_CALLS_MAX } from "@/lib/redress/case-call";
import { keepCaseCalls, listRefusedCalls } from "@/lib/redress/case-call.store";
import { findObservation } from "@/lib/redress/observation.store";

/** What a case shall be about. */
export type CaseWish =
  | {
      readonly kind: "block";
      readonly callerId: string /** Null for whoever blocks most. */;
      readonly blocker: string | null;
    }
  | {
      readonly kind: "lost_notice";
      readonly callerId: string /** Null for the provider whose name the calls bear. */;
      readonly provider: string | null;
    }
  | {
      readonly kind: "label";
      readonly observationId: string /** Null for the one behind the carrier. */;
      readonly engine: string | null;
    };

/** A case that was opened, or that is open already. */
export interface OpenedCase {
  readonly id: string;
  readonly callerId: string;
  readonly isNew: boolean;
}

/**
 * Opens a case with the calls that prove it; where one is open for the same blocker, its new calls are added to that.
 * @throws AppError `unprocessable` when nothing proves it
 */
export async function openRedressCase(scope: OrganizationScope, wish: CaseWish, now: Date): Promise<OpenedCase> {
  return wish.kind === "label" ? openLabelCase(scope, wish, now) : openCallCase(scope, wish, now);
}

async function openLabelCase(
  scope: OrganizationScope,
  { observationId, engine }: Extract<CaseWish, { kind: "label" }>,
  now: Date,
): Promise<OpenedCase> {
  const seen = await findObservation(scope, observationId);
  if (seen === null || seen.source !== "seen") throw new AppError("not_found", "There is no such sighting of a label.");
  const { callerId, label: text, carrier, device, observedAt } = seen;
  const blocker = engine ?? engineOfCarrier(`${carrier} ${device}`)?.id ?? "";
  const where = [carrier, device].filter((part) => part !== "").join(", ");
  const label = { text, where, seenAt: observedAt.toISOString() };
  const opened = await openCase(
    scope,
    { callerId, kind: "label", blocker, detail: { contact: null, carrier, label } },
    now,
  );
  return { ...opened, callerId };
}

async function openCallCase(
  scope: OrganizationScope,
  wish: Exclude<CaseWish, { kind: "label" }>,
  now: Date,
): Promise<OpenedCase> {
  const { callerId, kind } = wish;
  const groups = byBlocker(await listRefusedCalls(scope, callerId));
  const group =
    wish.kind === "lost_notice"
      ? groups.find(({ contact }) => contact === null)
      : groups.find(({ contact, blocker }) => contact !== null && blocker === (wish.blocker ?? blocker));
  const [latest] = group?.calls ?? [];
  if (group === undefined || latest === undefined) throw nothingProves(kind);
  const carrier = latest.carrier;
  const blocker = wish.kind === "lost_notice" ? (wish.provider ?? carrier) : group.blocker;
  const opened = await openCase(
    scope,
    { callerId, kind, blocker, detail: { contact: group.contact, carrier, label: null } },
    now,
  );
  const calls = await keepCaseCalls(scope, opened.id, group.calls.slice(0, CASE_CALLS_MAX));
  if (calls > 0) await addEventTo(scope, opened.id, { kind: "calls_added", at: now, detail: { calls } });
  return { ...opened, callerId };
}

function nothingProves(kind: "block" | "lost_notice"): AppError {
  return new AppError(
    "unprocessable",
    kind === "block"
      ? "No blocked call of this number in the last four weeks names whom to ask. Open a case with your provider instead."
      : "No refused call of this number in the last four weeks lacks the notice of who refused it.",
  );
}
