import { sql } from "kysely";
import type { SystemScope } from "@/lib/account/organization-scope";
import { database } from "@/lib/platform/db";

/** Organisations in which something about alerts is due by now, beside mails: see the names. */
export interface DueAlertWork {
  readonly gathered: readonly string[];
  readonly escalations: readonly string[];
  readonly snoozes: readonly string[];
}

/** Finds the organisations in which something about alerts is due. */
export async function dueAlertWork(_system: SystemScope, now: Date): Promise<DueAlertWork> {
  const { rows } = await sql<{ work: keyof DueAlertWork; organizationId: string }>`
    select distinct 'gathered' as work, organization_id as "organizationId" from alert_notice
      where told_at is null and due_at <= ${now}
    union
    select 'snoozes', organization_id from alert where status = 'snoozed' and snoozed_until <= ${now}
    union
    select 'escalations', s.organization_id from alert_setting s
      where jsonb_array_length(s.setting -> 'escalation') > 0 and exists (
        select 1 from alert a where a.organization_id = s.organization_id and a.status = 'open' and a.withdrawn_at is null
          and not a.is_history and a.thread_key is not null
          and a.escalated_steps < jsonb_array_length(s.setting -> 'escalation')
          and a.raised_at >= coalesce((s.setting ->> 'escalatesFrom')::timestamptz, '-infinity')
          and a.raised_at <= ${now}::timestamptz
            - make_interval(hours => (s.setting -> 'escalation' -> a.escalated_steps::int ->> 'afterHours')::int))
  `.execute(database().kysely);
  const of = (work: keyof DueAlertWork) => rows.flatMap((row) => (row.work === work ? [row.organizationId] : []));
  return { gathered: of("gathered"), escalations: of("escalations"), snoozes: of("snoozes") };
}

/** Organisations in which no call has come for longer than one of their rules allows, while no alert says so. */
export async function organizationsInSilence(_system: SystemScope, now: Date): Promise<string[]> {
  const { rows } = await sql<{ organizationId: string }>`
    select distinct r.organization_id as "organizationId" from alert_rule r
      cross join lateral (select max(last_call_at) as at from caller_id c where c.organization_id = r.organization_id) last
      where r.is_enabled and r.deleted_at is null and r.definition ->> 'metric' = 'silence'
        and last.at < ${now}::timestamptz - make_interval(hours => (r.definition ->> 'threshold')::int + 1)
        and last.at + make_interval(hours => (r.definition ->> 'threshold')::int + 1) > r.since
        and not exists (select 1 from alert a where a.organization_id = r.organization_id
          and a.rule_id = 'own:' || r.id::text and a.version = r.version and a.withdrawn_at is null
            and (a.detected_at > last.at or a.evidence ->> 'overAt' is null))
  `.execute(database().kysely);
  return rows.map(({ organizationId }) => organizationId);
}
