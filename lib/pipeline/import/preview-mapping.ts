import type { OrganizationScope } from "@/lib/account/organization-scope";
import { FILE_START } from "@/lib/intake/bytes/byte-window";
import { honestyOf } from "@/lib/intake/honesty/file-honesty";
import { alone, createLegAssembler } from "@/lib/intake/leg/legs-to-attempts";
import { type ColumnMapping, missingFields } from "@/lib/intake/mapping/column-mapping";
import { withMapping } from "@/lib/intake/mapping/saved-mapping";
import { absentFields } from "@/lib/intake/proposal/absent-fields";
import type { Recognition } from "@/lib/intake/recognise-format";
import { DirectionValues } from "@/lib/intake/row/direction-values";
import { createRecordReader } from "@/lib/intake/row/read-record";
import type { Reading } from "@/lib/intake/row/read-row";
import { StatusValues } from "@/lib/intake/row/status-values";
import { startsAreDays } from "@/lib/intake/time/starts-are-days";
import { recordsBelow } from "@/lib/intake/upload/batch-records";
import { countNewCalls } from "@/lib/ledger/call/call.store";
import { CallKeys } from "@/lib/ledger/call/call-key";
import { createClassifier } from "@/lib/outcome/classifier";
import { type PartToMap, withPartToMap } from "@/lib/pipeline/import/part-to-map";
import { ImportChunk } from "@/lib/pipeline/read/import-chunk";
import { createJudge, type Judge } from "@/lib/pipeline/read/judge-attempt";
import { qualityReport } from "@/lib/pipeline/read/quality-counts";
import { readerOptions } from "@/lib/pipeline/read/reader-options";
import { settleAnswers } from "@/lib/pipeline/read/settle-answers";
import { isDateOrderOpen, settleDateOrder } from "@/lib/pipeline/read/settle-date-order";
import { settleRowsOfCalls } from "@/lib/pipeline/read/settle-rows-of-calls";
import { type SignalCounts, signalShares, unseenFields } from "@/lib/pipeline/read/signal-counts";
import { withNumberHabits } from "@/lib/pipeline/read/with-number-habits";
import { calleeKey } from "@/lib/platform/callee-key";
import { env } from "@/lib/platform/env";
import { keyedHash } from "@/lib/platform/keyed-hash";
import { ledgerKey } from "@/lib/platform/ledger-key";
import type { MappingPreview, PreviewedRecord } from "@/lib/present/import/mapping.schema";

/** Records shown one by one. */
const SHOWN = 50;
/** Records counted: enough to judge a mapping by, few enough to be told while somebody waits. */
const COUNTED_MAX = 20_000;

/**
 * Reads the beginning of a waiting file, at most 20,000 records, as it would be read under a mapping, and stores nothing.
 * @throws AppError `not_found`; `conflict` when the import does not wait for a mapping
 */
export async function previewMapping(
  scope: OrganizationScope,
  importId: string,
  mapping: ColumnMapping,
): Promise<MappingPreview> {
  return withPartToMap(scope, importId, async (found) => {
    const mapped = withNumberHabits(withMapping(found.looked, mapping, found.sample), found.sample, found.work);
    const dated = await settleDateOrder(found.part, mapped);
    const answered = await settleAnswers(found.part, dated, found.work);
    const settled = await settleRowsOfCalls(found.part, answered, found.work);
    const keys = new CallKeys(found.work.sourceId, ledgerKey(env()));
    const judge = createJudge(keys, createClassifier(), keyedHash(calleeKey(env())));
    const { chunk, signals, records, directions, statuses, isWhole } = await tryReading(found, settled, judge);
    chunk.close();
    const absent = absentFields(settled, found.sample);
    const rows = chunk.counts(await countNewCalls(scope, chunk.calls));
    return {
      records,
      missing: [...missingFields(mapping.columns)],
      isDateOrderOpen: isDateOrderOpen(settled),
      isWhole,
      rows: { ...rows },
      skippedReasons: Object.fromEntries(chunk.skipped),
      rejectedReasons: countOf(chunk.refusals.map(({ reason }) => reason)),
      outcomes: countOf(outcomesOf(chunk)),
      directions: directions.values().map((value) => ({ ...value })),
      statuses: statuses.values().map((value) => ({ ...value })),
      signals: signalShares(signals),
      cannotShow: [...honestyOf(settled.format, settled.mapping, unseenFields(absent, signals)).cannotShow],
      warnings: qualityReport(
        { ...signals, records: rows.read, startsAreDays: startsAreDays(settled, found.sample) ? 1 : 0 },
        rows.rejected,
      ).map((warning) => ({ ...warning })),
    };
  });
}

interface Trial {
  readonly chunk: ImportChunk;
  readonly signals: SignalCounts;
  readonly records: PreviewedRecord[];
  readonly directions: DirectionValues;
  readonly statuses: StatusValues;
  readonly isWhole: boolean;
}

async function tryReading({ work, part }: PartToMap, recognised: Recognition, judge: Judge): Promise<Trial> {
  const { format, mapping, headerLine } = recognised;
  const reader = createRecordReader(format, mapping, readerOptions(work, recognised));
  const signals: SignalCounts = {};
  const chunk = new ImportChunk((assembled) => judge.judge(assembled), signals);
  const assembler = createLegAssembler(format.legs);
  const records: PreviewedRecord[] = [];
  const directions = new DirectionValues(recognised);
  const statuses = new StatusValues(recognised);
  let counted = 0;
  let isWhole = true;
  for await (const batch of part.records(FILE_START)) {
    if (counted >= COUNTED_MAX) {
      isWhole = false;
      break;
    }
    for (const { record, line } of recordsBelow(batch, headerLine)) {
      const read = reader.read(record, line);
      directions.add(record, read);
      statuses.add(record, read);
      if (records.length < SHOWN) records.push(previewed(read, line, judge));
      if (read.type === "leg") chunk.take(assembler.push(read));
      else if (read.type === "skip") chunk.skip(read);
      else chunk.refuse(read.refusal);
      counted += 1;
    }
    for (const broken of batch.broken) if (broken.line > (headerLine ?? 0)) chunk.break(broken);
  }
  chunk.take(assembler.finish());
  return { chunk, signals, records, directions, statuses, isWhole };
}

const NOTHING = {
  callerId: null,
  callee: null,
  startedAt: null,
  outcome: null,
  durationMs: null,
  carrier: null,
  reason: null,
  field: null,
  value: null,
};

function previewed(read: Reading, line: number, judge: Judge): PreviewedRecord {
  if (read.type === "skip") return { ...NOTHING, line, becomes: "left_out", reason: read.reason };
  if (read.type === "refused") {
    const { reason, field, value } = read.refusal;
    return { ...NOTHING, line, becomes: "rejected", reason, field, value };
  }
  const { attempt } = read;
  if (attempt === null || read.atMs === null)
    return { ...NOTHING, line, becomes: "left_out", reason: "not_an_attempt" };
  const { verdict } = judge.judge(alone(attempt));
  return {
    ...NOTHING,
    line,
    becomes: "call",
    callerId: attempt.callerId,
    callee: attempt.callee,
    startedAt: new Date(attempt.startedAtMs).toISOString(),
    outcome: verdict.outcome,
    durationMs: attempt.signal.durationMs,
    carrier: attempt.carrier,
  };
}

function outcomesOf({ calls }: ImportChunk): string[] {
  const { endings } = calls.words;
  return Array.from(
    calls.ending.subarray(0, calls.size),
    (ending) => endings.values[ending]?.verdict.outcome ?? "unknown",
  );
}

function countOf(values: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries([...counts].sort((a, b) => b[1] - a[1]));
}
