import { type RawBuilder, sql } from "kysely";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { CallConditions } from "@/lib/ledger/report/call-conditions";
import { type DurationBand, RING_DURATIONS, TALK_DURATIONS } from "@/lib/ledger/report/duration-band";

/** The condition of a statement over `call` that lets through what is asked for, of that organisation alone. */
export function callsWhere(scope: OrganizationScope, asked: CallConditions): RawBuilder<boolean> {
  return sql<boolean>`${sql.join([sql`organization_id = ${scope.organizationId}::uuid`, ...parts(asked)], sql` and `)}`;
}

function parts(asked: CallConditions): readonly RawBuilder<unknown>[] {
  const { ruleIds, area, importId, from, to } = asked;
  const all = [
    exactly(sql`caller_id`, asked.callerId),
    oneOf(sql`outcome::text`, asked.outcomes),
    oneOf(sql`confidence::text`, asked.confidences),
    asked.attributions.length > 0 &&
      sql`outcome = 'declined_603' and attribution::text = any(${[...asked.attributions]})`,
    asked.sipCodes.length > 0 && sql`sip_code = any(${[...asked.sipCodes]}::smallint[])`,
    asked.causes.length > 0 && sql`q850 = any(${[...asked.causes]}::smallint[])`,
    ruleIds.length > 0 && sql`(rule_id = any(${[...ruleIds]}) or split_part(rule_id, '/', 1) = any(${[...ruleIds]}))`,
    exactly(sql`carrier`, asked.carrier),
    exactly(sql`trunk`, asked.trunk),
    exactly(sql`campaign`, asked.campaign),
    exactly(sql`coalesce(attestation, '')`, asked.attestation),
    area !== null && sql`(callee_area = ${area} or starts_with(callee_area, ${`${area} `}))`,
    importId !== null && sql`import_id = ${importId}::uuid`,
    bands(sql`ring_ms`, asked.rings, RING_DURATIONS),
    bands(sql`talk_ms`, asked.talks, TALK_DURATIONS),
    from !== null && sql`started_at >= ${from}`,
    to !== null && sql`started_at < ${to}`,
  ];
  return all.filter((part) => part !== false);
}

function exactly(value: RawBuilder<unknown>, wanted: string | null): RawBuilder<unknown> | false {
  return wanted !== null && sql`${value} = ${wanted}`;
}

function oneOf(column: RawBuilder<unknown>, wanted: readonly string[]): RawBuilder<unknown> | false {
  return wanted.length > 0 && sql`${column} = any(${[...wanted]})`;
}

function bands<Band extends string>(
  column: RawBuilder<unknown>,
  wanted: readonly Band[],
  durations: Readonly<Record<Band, DurationBand | null>>,
): RawBuilder<unknown> | false {
  if (wanted.length === 0) return false;
  const within = wanted.map((band) => {
    const duration = durations[band];
    if (duration === null) return sql`${column} is null`;
    const { overMs, upToMs } = duration;
    if (overMs === null) return sql`${column} <= ${upToMs}`;
    return upToMs === null ? sql`${column} > ${overMs}` : sql`(${column} > ${overMs} and ${column} <= ${upToMs})`;
  });
  return sql`(${sql.join(within, sql` or `)})`;
}
