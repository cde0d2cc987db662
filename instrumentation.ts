/** Nobody waits longer for a page; what could take longer is left to the worker. */
const STATEMENT_PATIENCE_MS = 60_000;

/** Called by Next.js once, before the server answers anything. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { env } = await import("@/lib/platform/env");
  const { namePeers } = await import("@/lib/platform/peer-address");
  const { cutConsole } = await import("@/lib/platform/cut-console");
  const { sendCompressedFiles } = await import("@/lib/web/compressed-files");
  const { watchFrontDoor } = await import("@/lib/web/front-door");
  const { refuseWithoutDatabase } = await import("@/lib/web/refuse-without-database");
  const { watchDatabase } = await import("@/lib/platform/watch-database");
  const { boundTenantStatements } = await import("@/lib/platform/db");
  boundTenantStatements(STATEMENT_PATIENCE_MS);
  watchFrontDoor();
  watchDatabase("refuse");
  refuseWithoutDatabase();
  if (process.env.NODE_ENV === "production") sendCompressedFiles(".next/compressed");
  namePeers(env().isTrustedProxy);
  cutConsole();
}
