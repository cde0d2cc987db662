import { ANONYMOUS } from "@/lib/calls/caller-id";
import { Column } from "@/lib/score/column";
import type { CountedTally } from "@/lib/score/counted-tally";
import { EVIDENCE, type Evidence, type EvidenceCell, evidenceOf, weightOf } from "@/lib/score/evidence-cell";
import type { EvidenceTable } from "@/lib/score/evidence-table";
import { NameList } from "@/lib/score/name-list";

/** Collects evidence in any order, also in parts of the same hour, and lays it out as a table. */
export class EvidenceBuilder {
  readonly #callerIds = new NameList();
  readonly #carriers = new NameList();
  readonly #campaigns = new NameList();
  readonly #keys = { caller: new Column(), hour: new Column(), carrier: new Column(), campaign: new Column() };
  readonly #kind = new Column();
  readonly #count = new Column();

  /** Adds what one tally says; tallies that say nothing, and calls with a hidden caller ID, are left out. */
  addTally(tally: CountedTally): void {
    const evidence = evidenceOf(tally);
    if (evidence !== null) this.#add(tally, evidence, weightOf(tally, evidence));
  }

  /** Adds the counts of one cell. */
  addCell(cell: EvidenceCell): void {
    for (const evidence of EVIDENCE) this.#add(cell, evidence, cell[evidence]);
  }

  #add(key: Pick<EvidenceCell, "callerId" | "hour" | "carrier" | "campaign">, evidence: Evidence, count: number) {
    if (count <= 0 || key.callerId === ANONYMOUS) return;
    this.#keys.caller.push(this.#callerIds.positionOf(key.callerId));
    this.#keys.carrier.push(this.#carriers.positionOf(key.carrier));
    this.#keys.campaign.push(this.#campaigns.positionOf(key.campaign));
    this.#keys.hour.push(key.hour);
    this.#kind.push(EVIDENCE.indexOf(evidence));
    this.#count.push(count);
  }

  /** The table of everything added so far. Adding may go on afterwards. */
  build(): EvidenceTable {
    const callers = this.#callerIds.ranked();
    const carriers = this.#carriers.ranked();
    const campaigns = this.#campaigns.ranked();
    const entries = {
      caller: this.#keys.caller.values().map((position) => callers.rankOf[position] ?? 0),
      hour: this.#keys.hour.values(),
      carrier: this.#keys.carrier.values().map((position) => carriers.rankOf[position] ?? 0),
      campaign: this.#keys.campaign.values().map((position) => campaigns.rankOf[position] ?? 0),
      kind: this.#kind.values(),
      count: this.#count.values(),
    };
    const names = { callerIds: callers.names, carriers: carriers.names, campaigns: campaigns.names };
    return { ...names, ...layOut(entries, callers.names.length) };
  }
}

/** Builds the table of a set of tallies; their order does not matter. */
export function buildEvidence(tallies: Iterable<CountedTally>): EvidenceTable {
  const builder = new EvidenceBuilder();
  for (const tally of tallies) builder.addTally(tally);
  return builder.build();
}

interface Entries {
  readonly caller: Uint32Array;
  readonly hour: Uint32Array;
  readonly carrier: Uint32Array;
  readonly campaign: Uint32Array;
  readonly kind: Uint32Array;
  readonly count: Uint32Array;
}

/** Whether entry `b` belongs to a later row than `a` (positive), an earlier one (negative) or the same (0). */
function compareEntries(entries: Entries, a: number, b: number): number {
  return (
    (entries.caller[a] ?? 0) - (entries.caller[b] ?? 0) ||
    (entries.hour[a] ?? 0) - (entries.hour[b] ?? 0) ||
    (entries.carrier[a] ?? 0) - (entries.carrier[b] ?? 0) ||
    (entries.campaign[a] ?? 0) - (entries.campaign[b] ?? 0)
  );
}

function sortedOrder(entries: Entries): Uint32Array {
  const order = entries.count.map((_, index) => index);
  const isSorted = order.every((index) => index === 0 || compareEntries(entries, index - 1, index) <= 0);
  return isSorted ? order : order.sort((a, b) => compareEntries(entries, a, b));
}

function layOut(entries: Entries, callerCount: number): Omit<EvidenceTable, "callerIds" | "carriers" | "campaigns"> {
  const order = sortedOrder(entries);
  const isNewRow = (i: number) => i === 0 || compareEntries(entries, order[i - 1] ?? 0, order[i] ?? 0) !== 0;
  const rows = order.reduce((sum, _, i) => sum + (isNewRow(i) ? 1 : 0), 0);
  const columns = { hour: new Int32Array(rows), carrier: new Uint32Array(rows), campaign: new Uint32Array(rows) };
  const byKind = EVIDENCE.map(() => new Uint32Array(rows));
  const firstRow = new Uint32Array(callerCount + 1);
  let row = -1;
  order.forEach((entry, i) => {
    if (isNewRow(i)) {
      row++;
      columns.hour[row] = entries.hour[entry] ?? 0;
      columns.carrier[row] = entries.carrier[entry] ?? 0;
      columns.campaign[row] = entries.campaign[entry] ?? 0;
      firstRow[(entries.caller[entry] ?? 0) + 1] = row + 1;
    }
    const counts = byKind[entries.kind[entry] ?? 0];
    if (counts) counts[row] = (counts[row] ?? 0) + (entries.count[entry] ?? 0);
  });
  const [answered, missed, declined, unwanted, inferred, blocked] = byKind;
  const none = new Uint32Array(rows);
  const counts = {
    answered: answered ?? none,
    missed: missed ?? none,
    declined: declined ?? none,
    unwanted: unwanted ?? none,
    inferred: inferred ?? none,
    blocked: blocked ?? none,
  };
  return { firstRow, ...columns, counts };
}
