import { isDemo } from "@/lib/account/organization/demo.store";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { DAY_MS, HOUR_MS } from "@/lib/base/time-units";
import { fictionalNumber } from "@/lib/demo/world/fictional-number";
import { openRedressCase } from "@/lib/pipeline/redress/open-redress-case";
import { openCase } from "@/lib/redress/case.store";
import { takeStep } from "@/lib/redress/case-log.store";
import type { CaseStep } from "@/lib/redress/case-step";
import { clearDesk } from "@/lib/redress/clear-desk.store";
import { addSighting, keepComplaints } from "@/lib/redress/observation.store";
import { changeRegistrations } from "@/lib/redress/registration.store";

const ago = (now: Date, ms: number) => new Date(now.getTime() - ms);

/** Positions in the demo's fleet, as `demo-world.ts` has their stories. */
const [BLOCKED, UNWANTED, LABELLED, RECOVERED] = [0, 1, 2, 3].map(fictionalNumber);
/** Number of days since the recovered number is free. */
const RECOVERED_DAYS = 27;

/**
 * Gives the demo what people would have done about its numbers: a case that waits for its answer, one of a label, one that
 * was redressed, complaints and registrations. Does nothing for any other organisation.
 */
export async function furnishDemo(scope: OrganizationScope, now: Date): Promise<void> {
  if (!BLOCKED || !UNWANTED || !LABELLED || !RECOVERED || !(await isDemo(scope))) return;
  await clearDesk(scope);
  await redressed(scope, RECOVERED, now);
  await label(scope, LABELLED, now);
  await complaints(scope, UNWANTED, now);
  await registrations(scope, now);
  await block(scope, BLOCKED, now);
}

async function block(scope: OrganizationScope, callerId: string, now: Date): Promise<void> {
  const openedAt = ago(now, 30 * HOUR_MS);
  const { id } = await openRedressCase(scope, { kind: "block", callerId, blocker: null }, openedAt);
  await steps(scope, id, openedAt, [
    { kind: "ticked", item: "pause", isDone: true },
    { kind: "ticked", item: "evidence", isDone: true },
    { kind: "sent", way: "web_form", reference: "DEMO-1042", text: "Sent with the evidence of all calls." },
    { kind: "ticked", item: "ask", isDone: true },
  ]);
}

async function label(scope: OrganizationScope, callerId: string, now: Date): Promise<void> {
  const seen = {
    callerId,
    label: "Spam Likely",
    severity: "spam",
    note: "Seen at the front desk; picture kept.",
  } as const;
  const observedAt = ago(now, 3 * DAY_MS);
  const observationId = await addSighting(scope, { ...seen, observedAt, carrier: "T-Mobile", device: "iPhone 16" });
  await addSighting(scope, {
    ...seen,
    observedAt: ago(now, 45 * DAY_MS),
    carrier: "Verizon",
    device: "Pixel 9",
    note: "",
  });
  if (observationId !== null)
    await openRedressCase(scope, { kind: "label", observationId, engine: null }, ago(now, 6 * HOUR_MS));
}

async function redressed(scope: OrganizationScope, callerId: string, now: Date): Promise<void> {
  const openedAt = ago(now, (RECOVERED_DAYS + 4) * DAY_MS);
  const detail = { contact: null, carrier: "Northstar Mobile", label: null };
  const { id } = await openCase(
    scope,
    { callerId, kind: "block", blocker: "redress.example.net/report", detail },
    openedAt,
  );
  await steps(scope, id, openedAt, [{ kind: "sent", way: "web_form", reference: "DEMO-0977", text: "" }]);
  await steps(scope, id, ago(now, (RECOVERED_DAYS + 3) * DAY_MS), [
    { kind: "answered", reference: "", text: "They look at it; answer within three days." },
  ]);
  await steps(scope, id, ago(now, RECOVERED_DAYS * DAY_MS), [
    { kind: "closed", outcome: "redressed", text: "Treatment removed." },
  ]);
}

async function steps(scope: OrganizationScope, id: string, from: Date, all: readonly CaseStep[]): Promise<void> {
  for (const [index, step] of all.entries())
    await takeStep(scope, id, step, new Date(from.getTime() + (index + 1) * 600_000));
}

async function complaints(scope: OrganizationScope, callerId: string, now: Date): Promise<void> {
  const complaint = (days: number, subject: string) => ({
    callerId,
    day: ago(now, days * DAY_MS)
      .toISOString()
      .slice(0, 10),
    source: "ftc" as const,
    subject,
    severity: "telemarketer" as const,
    key: `demo ${days}`,
  });
  await keepComplaints(scope, [
    complaint(3, "Dropped call or no message"),
    complaint(5, "Warranties and protection plans"),
  ]);
}

async function registrations(scope: OrganizationScope, now: Date): Promise<void> {
  const at = new Date(
    `${ago(now, 90 * DAY_MS)
      .toISOString()
      .slice(0, 10)}T00:00:00Z`,
  );
  const noted = (registry: "free_caller_registry" | "cnam", numbers: number, reference: string) =>
    Array.from({ length: numbers }, (_, index) => ({
      callerId: fictionalNumber(index),
      registry,
      registered: { at, reference },
    }));
  await changeRegistrations(
    scope,
    [...noted("free_caller_registry", 9, "Demo Fleet, appointment reminders"), ...noted("cnam", 6, "DEMO FLEET")],
    now,
  );
}
