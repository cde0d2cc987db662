import { Readable } from "node:stream";
import { findOrCreateDemo } from "@/lib/account/organization/demo.store";
import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { batches } from "@/lib/base/batches";
import { DAY_MS } from "@/lib/base/time-units";
import { DEMO_FILENAME, demoFile } from "@/lib/demo/demo-file";
import { listImports } from "@/lib/intake/import/import.store";
import { eraseLedger } from "@/lib/ledger/keep/erase-ledger.store";
import { ledgerTransaction } from "@/lib/ledger/ledger-transaction.store";
import { startImport } from "@/lib/pipeline/import/start-import";
import { withSessionLock } from "@/lib/platform/session-lock";

const STALE_AFTER_MS = 2 * DAY_MS;

/**
 * Makes the demo ready to look at: an organisation of its own with a synthetic fleet, whose calls end yesterday. It goes
 * through the same import as everybody's files. A demo that has grown old is made anew.
 * @param wish `reset`: make it anew in any case
 */
export async function openDemo(now: Date, wish: "open" | "reset" = "open"): Promise<Organization> {
  const { organization, scope } = await findOrCreateDemo();
  await withSessionLock("ringworthy demo", async () => {
    const { imports } = await listImports(scope, { limit: 1, cursor: null });
    const [latest] = imports;
    const isFresh = latest !== undefined && now.getTime() - latest.createdAt.getTime() < STALE_AFTER_MS;
    if (isFresh && wish === "open") return;
    if (latest !== undefined) await ledgerTransaction(scope, (tx) => eraseLedger(scope, tx));
    await importDemo(scope, now);
  });
  return organization;
}

async function importDemo(scope: OrganizationScope, now: Date): Promise<void> {
  await startImport(scope, { filename: DEMO_FILENAME, source: "Synthetic", again: true }, Readable.from(pieces(now)));
}

/** The file in pieces that are worth a write each. */
function* pieces(now: Date): Generator<Buffer> {
  for (const lines of batches(demoFile(now), 1_000)) yield Buffer.from(lines.join(""));
}
