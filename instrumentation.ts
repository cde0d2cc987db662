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
  watchFrontDoor();
  watchDatabase("refuse");
  refuseWithoutDatabase();
  if (process.env.NODE_ENV === "production") sendCompressedFiles(".next/compressed");
  namePeers(env().isTrustedProxy);
  cutConsole();
}
