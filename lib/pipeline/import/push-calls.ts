import { recordAudit } from "@/lib/account/audit/audit.store";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { writeTogether } from "@/lib/account/write-together.store";
import { RINGWORTHY } from "@/lib/intake/formats/ringworthy/ringworthy";
import type { BlindSpot } from "@/lib/intake/honesty/blind-spot";
import { honestyOf } from "@/lib/intake/honesty/file-honesty";
import { Checkpoint } from "@/lib/intake/import/checkpoint.schema";
import { ImportGone } from "@/lib/intake/import/import-gone";
import { findOrCreatePush, narrowBlindSpots } from "@/lib/intake/import/push.store";
import { alone } from "@/lib/intake/leg/legs-to-attempts";
import { absentFields } from "@/lib/intake/proposal/absent-fields";
import { createFormatRecogniser } from "@/lib/intake/recognise-format";
import { createRecordReader } from "@/lib/intake/row/read-record";
import { findOrCreateSource } from "@/lib/intake/source/source.store";
import { CallKeys } from "@/lib/ledger/call/call-key";
import { loadSourceRules } from "@/lib/ledger/call/source-rules.store";
import { createClassifier } from "@/lib/outcome/classifier";
import { requestEvaluation } from "@/lib/pipeline/job-queue";
import { commitChunk } from "@/lib/pipeline/read/commit-chunk";
import { ImportChunk } from "@/lib/pipeline/read/import-chunk";
import { createJudge } from "@/lib/pipeline/read/judge-attempt";
import { calleeKey } from "@/lib/platform/callee-key";
import { env } from "@/lib/platform/env";
import { keyedHash } from "@/lib/platform/keyed-hash";
import { ledgerKey } from "@/lib/platform/ledger-key";
import { DEFAULT_SOURCE } from "@/lib/present/source/letter-recipient";

/** What became of pushed records; `index` counts from 0 in the order of the request. */
export interface PushResult {
  /** The import under which the calls are kept. */
  readonly importId: string;
  readonly imported: number;
  readonly duplicate: number;
  readonly rejected: readonly { readonly index: number; readonly reason: string }[];
}

/** An undo may take the import of the day away from under a push; each try makes another. */
const TRIES = 5;

/**
 * Takes calls in that a dialler or switch pushes as they end, in Ringworthy's own field names. The same call pushed twice
 * counts once, by its `callId`. Scores follow a moment later. That the day's first came is written down.
 * @param records as they came; each is either stored, known already, or refused with a reason
 */
export async function pushCalls(
  scope: OrganizationScope,
  source: string | undefined,
  records: readonly unknown[],
  now: Date,
): Promise<PushResult> {
  const sourceId = await findOrCreateSource(scope, source?.trim() || DEFAULT_SOURCE);
  for (let left = TRIES - 1; ; left -= 1) {
    try {
      return await pushOnce(scope, sourceId, records, now);
    } catch (error) {
      if (!(error instanceof ImportGone) || left === 0) throw error;
    }
  }
}

/** @throws ImportGone when the import of the day was undone meanwhile: nothing is stored then */
async function pushOnce(
  scope: OrganizationScope,
  sourceId: string,
  records: readonly unknown[],
  now: Date,
): Promise<PushResult> {
  const push = await writeTogether(scope, async () => {
    const push = await findOrCreatePush(scope, sourceId, now);
    // A dialler pushes every few seconds: the day's first push of a source stands for them all.
    if (push.isFirst) await recordAudit(scope, { action: "calls.pushed", subject: push.importId });
    return push;
  });
  const { overrides } = await loadSourceRules(scope, sourceId);
  const keys = new CallKeys(sourceId, ledgerKey(env()));
  const judge = createJudge(keys, createClassifier(overrides), keyedHash(calleeKey(env())));
  const chunk = new ImportChunk((assembled) => judge.judge(assembled), {});
  const { rejected, cannotShow } = readRecords(records, chunk, push);
  const { imported, duplicate } = await commitChunk(scope, {
    importId: push.importId,
    chunk,
    checkpoint: Checkpoint.parse({}),
    openCalls: null,
    judgedBy: { sourceId, overrides },
    isPushed: true,
  });
  if (chunk.calls.size > 0) await narrowBlindSpots(scope, push.importId, cannotShow);
  if (imported > 0) await requestEvaluation(scope.organizationId);
  return { importId: push.importId, imported, duplicate, rejected };
}

function readRecords(
  records: readonly unknown[],
  chunk: ImportChunk,
  zone: { timeZone: string; country: string },
): { rejected: PushResult["rejected"]; cannotShow: readonly BlindSpot[] } {
  const sample = { kind: "documents", documents: records } as const;
  const { mapping } = createFormatRecogniser([RINGWORTHY], RINGWORTHY)(sample);
  const absent = absentFields({ format: RINGWORTHY, mapping }, sample);
  const reader = createRecordReader(RINGWORTHY, mapping, { header: null, ...zone });
  const rejected: { index: number; reason: string }[] = [];
  for (const [index, record] of records.entries()) {
    const read = reader.read(record, index + 1);
    if (read.type === "leg" && read.attempt !== null) {
      chunk.take({
        attempts: [alone(read.attempt)],
        orphans: [],
        repeats: [],
      });
    } else if (read.type === "refused") {
      chunk.refuse(read.refusal);
      const { field, reason } = read.refusal;
      rejected.push({ index, reason: field === null ? reason : `${field}: ${reason}` });
    } else {
      const reason = read.type === "skip" ? read.reason : "not_an_attempt";
      chunk.skip({ type: "skip", line: index + 1, reason });
      rejected.push({ index, reason });
    }
  }
  return { rejected, cannotShow: honestyOf(RINGWORTHY, mapping, absent).cannotShow };
}
