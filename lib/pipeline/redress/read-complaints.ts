import type { OrganizationScope } from "@/lib/account/organization-scope";
import { AppError } from "@/lib/base/app-error";
import type { RowBatch } from "@/lib/intake/upload/record-batch";
import { csvBatches } from "@/lib/pipeline/read/csv-batches";
import {
  type Complaint,
  type ComplaintColumns,
  type ComplaintSource,
  complaintColumns,
  complaintOf,
} from "@/lib/redress/complaint-file";
import { keepComplaints, listOwnNumbers } from "@/lib/redress/observation.store";

/** What a file of public complaints brought. */
export interface ComplaintReport {
  readonly source: ComplaintSource;
  /** Rows in the file. */
  readonly read: number;
  /** Rows that could not be cut into cells. */
  readonly broken: number;
  /** Complaints about the organisation's own numbers. */
  readonly matched: number;
  /** Those that were not known yet. */
  readonly added: number;
}

const KEPT_AT_ONCE = 500;

/**
 * Reads a file of public complaints as it comes, piece by piece, and keeps those about the organisation's own numbers.
 * @throws AppError `unprocessable` when it is neither the FTC's nor the FCC's file
 */
export async function readComplaints(
  scope: OrganizationScope,
  pieces: AsyncIterable<Uint8Array>,
): Promise<ComplaintReport> {
  const own = await listOwnNumbers(scope);
  const reading = new ComplaintReading(scope, own);
  for await (const batch of csvBatches(pieces)) await reading.take(batch);
  return reading.finish();
}

class ComplaintReading {
  private readonly scope: OrganizationScope;
  private readonly own: ReadonlySet<string>;
  private columns: ComplaintColumns | null = null;
  private waiting: Complaint[] = [];
  private read = 0;
  private broken = 0;
  private matched = 0;
  private added = 0;

  constructor(scope: OrganizationScope, own: ReadonlySet<string>) {
    this.scope = scope;
    this.own = own;
  }

  async take(batch: RowBatch): Promise<void> {
    this.broken += batch.broken.length;
    for (const row of batch.rows) this.takeRow(row);
    if (this.waiting.length >= KEPT_AT_ONCE) await this.keep();
  }

  async finish(): Promise<ComplaintReport> {
    if (this.columns === null) throw otherFile();
    await this.keep();
    const { read, broken, matched, added } = this;
    return { source: this.columns.source, read, broken, matched, added };
  }

  private takeRow(row: readonly string[]): void {
    if (this.columns === null) {
      this.columns = complaintColumns(row);
      if (this.columns === null) throw otherFile();
      return;
    }
    this.read++;
    const complaint = complaintOf(this.columns, row, this.own);
    if (complaint !== null) this.waiting.push(complaint);
  }

  private async keep(): Promise<void> {
    this.matched += this.waiting.length;
    this.added += await keepComplaints(this.scope, this.waiting);
    this.waiting = [];
  }
}

function otherFile(): AppError {
  return new AppError(
    "unprocessable",
    "This is neither the FTC's file of reported calls nor the FCC's of unwanted calls: their columns are not in its first row.",
  );
}
