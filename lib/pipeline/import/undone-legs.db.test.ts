import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { replay } from "@/lib/pipeline/evaluate/replay";
import { cancelImport } from "@/lib/pipeline/import/cancel-import";
import { importUpload } from "@/lib/pipeline/import/import-upload";
import { startImport } from "@/lib/pipeline/import/start-import";
import { undoImport } from "@/lib/pipeline/import/undo-import";
import { aTenant, type Tenant } from "@/lib/testing/a-tenant";
import { failTable, mendTable } from "@/lib/testing/failing-table";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const NOW = new Date("2026-11-22T10:00:00Z");
const NEVER = new AbortController().signal;
const HEADER = "id,method,from_tag,to_tag,callid,sip_code,sip_reason,time,src_user,dst_user";
const START = Date.UTC(2026, 10, 20, 15);
/** A second chunk of its import. */
const SECOND_CHUNK = "new.rows_read > old.rows_read and old.rows_read > 0";
let count = 0;

/** A tried leg: of the call of that number, so many seconds after its start. */
function leg(call: number, after: number, code: number, phrase: string, method = "INVITE"): string {
  const time = new Date(START + (call * 3 + after) * 1_000).toISOString().slice(0, 19).replace("T", " ");
  return `${call},${method},f${call},,c${call}@sbc,${code},${phrase},${time},+1312555010${call % 4},+1415555${1_000 + call}`;
}

const numbers = (calls: number) => Array.from({ length: calls }, (_, call) => call);
const blocked = numbers(30).map((call) => leg(call, 0, 603, "Network Blocked"));
const failed = numbers(30).map((call) => leg(call, 1, 503, "Service Unavailable"));
const answered = numbers(30).map((call) => leg(call, 2, 200, "OK"));
const whole = [...blocked, ...answered];

/** An organisation, and what happens to its files. */
class Files {
  readonly tenant: Tenant;

  constructor(tenant: Tenant) {
    this.tenant = tenant;
  }

  upload(rows: readonly string[]): Promise<string> {
    const body = Readable.from([Buffer.from([HEADER, ...rows, ""].join("\n"))]);
    return startImport(this.tenant.scope, { filename: "acc.csv", again: true }, body);
  }

  run(importId: string): Promise<void> {
    return importUpload(this.tenant.scope, importId, () => NOW, NEVER);
  }

  async take(rows: readonly string[]): Promise<string> {
    const importId = await this.upload(rows);
    await this.run(importId);
    return importId;
  }

  undo(importId: string): Promise<number> {
    return undoImport(this.tenant.scope, importId);
  }

  /** What was made of them, which nobody but the files that stand may have a part in. */
  async ledger() {
    await replay(this.tenant.scope, NOW);
    const { differences } = await replay(this.tenant.scope, NOW);
    expect(differences).toEqual({ tallies: 0, days: 0, refusals: 0, scores: 0, alerts: 0 });
    const rowsOf = async (columns: string, table: string) =>
      (
        await db.database.pool.query<object>(
          `select ${columns} from ${table} where organization_id = $1 order by 1, 2, 3`,
          [this.tenant.organization.id],
        )
      ).rows;
    const counted = await rowsOf(
      "rows_imported - (select count(*) from call where import_id = import.id) as strange, rows_read - rows_imported - rows_duplicate - rows_rejected - rows_skipped as lost, id",
      "import",
    );
    expect(counted).toEqual(counted.map(() => expect.objectContaining({ strange: 0, lost: 0 })));
    return {
      calls: await rowsOf("started_at, caller_id, outcome, blocked_leg, sip_code, talk_ms", "call"),
      tallies: await rowsOf("hour, caller_id, outcome, attempts, refusals", "tally"),
      spans: await rowsOf("caller_id, first_call_at, last_call_at, score", "caller_id"),
    };
  }
}

async function files(): Promise<Files> {
  count += 1;
  return new Files(await aTenant(`Undone legs ${count}`));
}

async function ledgerOf(...all: readonly (readonly string[])[]) {
  const plain = await files();
  for (const rows of all) await plain.take(rows);
  return plain.ledger();
}

describe("undoing one of several files that told of the same calls", () => {
  it.each([
    ["the later legs", blocked, answered],
    ["the first legs", answered, blocked],
    ["the whole calls", answered, whole],
  ])("leaves them as the other one tells them: %s", async (_what, stays, goes) => {
    const alone = await ledgerOf(stays);
    for (const isLast of [true, false]) {
      const both = await files();
      if (!isLast) await both.take(stays);
      const undone = await both.take(goes);
      if (isLast) await both.take(stays);
      expect(await both.undo(undone)).toBe(0);
      expect(await both.ledger()).toEqual(alone);
    }
  });

  it("keeps the calls open for what a later file tells, also where the other one told nothing new", async () => {
    const twice = await files();
    const first = await twice.take(blocked);
    await twice.take([...blocked].toReversed());
    await twice.undo(first);
    await twice.take(answered);
    expect(await twice.ledger()).toEqual(await ledgerOf(blocked, answered));
  });

  it("finds them again wherever a third file has moved their beginning", async () => {
    const alone = await ledgerOf(failed);
    for (const [one, other] of [
      [0, 2],
      [2, 0],
    ] as const) {
      const three = await files();
      const ids = [await three.take(answered), await three.take(failed), await three.take(blocked)];
      for (const index of [one, other]) await three.undo(ids[index] ?? "");
      expect(await three.ledger()).toEqual(alone);
      await three.undo(ids[1] ?? "");
      expect((await three.ledger()).calls).toEqual([]);
    }
  });

  it("takes back what a file said aside", async () => {
    const byes = numbers(30).map((call) => leg(call, 40, 200, "OK", "BYE"));
    const both = await files();
    await both.take(answered);
    await both.undo(await both.take(byes));
    expect(await both.ledger()).toEqual(await ledgerOf(answered));
  });
});

describe("undoing a file while another one is read", () => {
  const many = numbers(4_900);
  const firsts = many.map((call) => leg(call, 0, 603, "Network Blocked"));
  const later = many.flatMap((call) => [
    leg(call, 1, 503, "Service Unavailable"),
    leg(call, 2, 480, "Gone"),
    leg(call, 3, 486, "Busy Here"),
  ]);

  async function tornAfterFirstChunk(of: Files): Promise<string> {
    const importId = await of.upload(later);
    await failTable(db.database, { table: "import", on: "update", when: SECOND_CHUNK });
    await expect(of.run(importId)).rejects.toThrow("this change fails");
    await mendTable(db.database, "import");
    return importId;
  }

  it("leaves its legs out of those that the other one has stored, and of those it has yet to store", async () => {
    const both = await files();
    const undone = await both.take(firsts);
    const torn = await tornAfterFirstChunk(both);
    await both.undo(undone);
    await both.run(torn);
    expect(await both.ledger()).toEqual(await ledgerOf(later));
  });

  it("leaves the legs of the one that stays when the other is cancelled half read", async () => {
    const both = await files();
    await both.take(firsts);
    const torn = await tornAfterFirstChunk(both);
    await cancelImport(both.tenant.scope, torn, NOW);
    await both.run(torn);
    expect(await both.ledger()).toEqual(await ledgerOf(firsts));
    await both.take(later);
    expect(await both.ledger()).toEqual(await ledgerOf(firsts, later));
  });
});
