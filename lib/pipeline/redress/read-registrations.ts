import { recordAudit } from "@/lib/account/audit/audit.store";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { writeTogether } from "@/lib/account/write-together.store";
import { AppError } from "@/lib/base/app-error";
import { csvBatches } from "@/lib/pipeline/read/csv-batches";
import { dayKey } from "@/lib/present/format";
import { changeRegistrations, type RegistrationChange } from "@/lib/redress/registration.store";
import { REGISTRATION_COLUMNS, registrationColumns, registrationRow } from "@/lib/redress/registration-file";

/** What a file of registrations brought. */
export interface RegistrationReport {
  readonly rows: number;
  /** Numbers whose registrations were changed. */
  readonly changed: number;
  readonly refused: readonly { readonly line: number; readonly reason: string }[];
}

const REFUSED_SHOWN = 100;
const ROWS_MAX = 50_000;

/**
 * Reads a small CSV file of registrations and writes them down.
 * @param place country as ISO 3166-1 alpha-2, for numbers without a country code; and whose day it is
 * @throws AppError `unprocessable` when its columns are not in its first row, or it holds more than 50,000 rows
 */
export async function readRegistrations(
  scope: OrganizationScope,
  text: string,
  place: { readonly country: string; readonly timeZone: string },
  now: Date,
): Promise<RegistrationReport> {
  const [header, ...rows] = await rowsOf(text);
  const columns = registrationColumns(header?.cells ?? []);
  if (columns === null)
    throw new AppError("unprocessable", `The first row has to name the columns ${REGISTRATION_COLUMNS.join(", ")}.`);
  if (rows.length > ROWS_MAX) throw new AppError("unprocessable", `The file holds more than ${ROWS_MAX} rows.`);
  const here = { country: place.country, today: dayKey(now, place.timeZone) };
  const refused: { line: number; reason: string }[] = [];
  const changes: RegistrationChange[] = [];
  for (const { cells, line } of rows) {
    const row = registrationRow(columns, cells, here);
    if (!row.ok) refused.push({ line, reason: row.reason });
    else {
      const registered = { at: new Date(`${row.day}T00:00:00Z`), reference: row.reference };
      changes.push({ callerId: row.callerId, registry: row.registry, registered });
    }
  }
  const changed = await writeTogether(scope, async () => {
    const { length: count } = await changeRegistrations(scope, changes, now);
    const detail = { rows: rows.length, count };
    await recordAudit(scope, { action: "registrations.changed", subject: scope.organizationId, detail });
    return count;
  });
  return { rows: rows.length, changed, refused: refused.slice(0, REFUSED_SHOWN) };
}

async function rowsOf(text: string): Promise<{ cells: readonly string[]; line: number }[]> {
  const rows: { cells: readonly string[]; line: number }[] = [];
  for await (const batch of csvBatches([Buffer.from(text, "utf8")]))
    for (const [index, cells] of batch.rows.entries()) rows.push({ cells, line: batch.lines[index] ?? 0 });
  return rows;
}
