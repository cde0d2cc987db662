import { BinaryCopy } from "@/lib/base/binary-copy";
import { uuidBytes } from "@/lib/base/uuid-bytes";
import { type CallColumns, NOTHING, TOKEN_BYTES } from "@/lib/ledger/call/call-columns";
import { ENDING_COLUMNS, LABEL_COLUMNS } from "@/lib/ledger/call/call-words";

const COLUMNS = [
  "organization_id",
  "import_id",
  "started_at",
  "call_key",
  "callee_token",
  "ring_ms",
  "pdd_ms",
  "talk_ms",
  "line",
  "caller_id",
  "callee_area",
  ...LABEL_COLUMNS,
  ...ENDING_COLUMNS,
];

/** The COPY statement that takes what a `CallEncoder` writes. */
export const COPY_CALLS = `copy call (${COLUMNS.join(", ")}) from stdin (format binary)`;

/** What all calls of one write have in common. */
export interface CallsOrigin {
  readonly organizationId: string;
  readonly importId: string;
}

/** Writes calls as rows of PostgreSQL's binary COPY. */
export class CallEncoder {
  readonly #head: Buffer;

  constructor({ organizationId, importId }: CallsOrigin) {
    const head = new BinaryCopy();
    const from = head.length;
    head.row(COLUMNS.length);
    head.bytes(uuidBytes(organizationId));
    head.bytes(uuidBytes(importId));
    this.#head = Buffer.from(head.written(from, head.length));
  }

  /** Writes the calls at these places, in this order. */
  write(copy: BinaryCopy, calls: CallColumns, places: Uint32Array): void {
    const { callers, areas, labels, endings } = calls.words;
    const head = this.#head;
    for (const at of places) {
      copy.appendRange(head, 0, head.length);
      copy.timestamp(calls.startedAtMs[at] ?? 0);
      copy.int64(calls.callKey[at] ?? 0);
      copy.uuidAt(calls.token, at * TOKEN_BYTES);
      writeNumber(copy, calls.ringMs[at]);
      writeNumber(copy, calls.pddMs[at]);
      writeNumber(copy, calls.talkMs[at]);
      writeNumber(copy, calls.line[at]);
      copy.piece(callers, calls.caller[at] ?? 0);
      copy.piece(areas, calls.area[at] ?? 0);
      copy.piece(labels, calls.labels[at] ?? 0);
      copy.piece(endings, calls.ending[at] ?? 0);
    }
  }
}

function writeNumber(copy: BinaryCopy, value = NOTHING): void {
  copy.int32(value === NOTHING ? null : value);
}
