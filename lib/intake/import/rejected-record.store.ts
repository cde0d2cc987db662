import type { OrganizationScope } from "@/lib/account/organization-scope";
import { RAW_KEPT_MAX, type RowRefusal } from "@/lib/intake/row/row-refusal";
import { tenantTransaction } from "@/lib/platform/db";
import type { BulkTransaction } from "@/lib/platform/transaction";

/** One rejected record, in the order of the file. */
export interface RejectedRecord {
  readonly seq: number;
  /** The file in the archive that it stands in; null where the upload is no archive. */
  readonly file: string | null;
  readonly line: number;
  readonly reason: string;
  readonly field: string | null;
  readonly value: string;
  /** The record as written; empty beyond {@link RAW_KEPT_MAX}. */
  readonly raw: string;
}

/** The rejected records of a chunk. */
export interface RejectedChunk {
  /** See {@link RejectedRecord.file}; numbers in it are masked. */
  readonly file: string | null;
  readonly records: readonly RowRefusal[];
  /** Number, within the import, of the last of them. */
  readonly lastSeq: number;
}

/** Writes down the rejected records of a chunk, in the chunk's own transaction: all in one row, which the server compresses. */
export async function addRejected(
  scope: OrganizationScope,
  tx: BulkTransaction,
  importId: string,
  { file, records: rejected, lastSeq }: RejectedChunk,
): Promise<void> {
  if (rejected.length === 0) return;
  const kept = RAW_KEPT_MAX - (lastSeq - rejected.length);
  await tx.query(
    `insert into rejected_record (organization_id, import_id, last_seq, line, reason, field, value, raw, file)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      scope.organizationId,
      importId,
      lastSeq,
      rejected.map(({ line }) => line),
      rejected.map(({ reason }) => reason),
      rejected.map(({ field }) => field),
      rejected.map(({ value }) => withoutNul(value)),
      rejected.map(({ raw }, index) => (index < kept ? withoutNul(raw) : "")),
      file === null ? null : withoutNul(file),
    ],
  );
}

/** PostgreSQL text cannot hold NUL. */
const withoutNul = (text: string) => text.replaceAll("\0", "\u2400");

/** All rejected records of one import in the order of the file, a chunk at a time. */
export async function* readRejected(
  scope: OrganizationScope,
  importId: string,
): AsyncGenerator<readonly RejectedRecord[]> {
  for (let after = 0; ; ) {
    const chunk = await chunkAfter(scope, importId, after);
    const last = chunk.at(-1);
    if (last === undefined) return;
    yield chunk;
    after = last.seq;
  }
}

/** The first rejected records of one import, at most `limit`. */
export async function firstRejected(
  scope: OrganizationScope,
  importId: string,
  limit: number,
): Promise<readonly RejectedRecord[]> {
  const found: RejectedRecord[] = [];
  for await (const chunk of readRejected(scope, importId)) {
    found.push(...chunk.slice(0, limit - found.length));
    if (found.length >= limit) break;
  }
  return found;
}

async function chunkAfter(
  scope: OrganizationScope,
  importId: string,
  after: number,
): Promise<readonly RejectedRecord[]> {
  const row = await tenantTransaction(scope.organizationId, (tx) =>
    tx
      .selectFrom("rejected_record")
      .select(["last_seq", "file", "line", "reason", "field", "value", "raw"])
      .where("organization_id", "=", scope.organizationId)
      .where("import_id", "=", importId)
      .where("last_seq", ">", after)
      .orderBy("last_seq")
      .limit(1)
      .executeTakeFirst(),
  );
  if (row === undefined) return [];
  const { line = [], file, reason, field, value, raw, last_seq: lastSeq } = row;
  const lines = line ?? [];
  return lines.map((at, index) => ({
    seq: lastSeq - lines.length + index + 1,
    file,
    line: at,
    reason: reason?.[index] ?? "",
    field: field?.[index] ?? null,
    value: value?.[index] ?? "",
    raw: raw?.[index] ?? "",
  }));
}
