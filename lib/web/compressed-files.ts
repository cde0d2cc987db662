import { existsSync } from "node:fs";
import sirv from "sirv";
import { beforeEachRequest } from "@/lib/platform/each-request";
import { FIXED_HEADERS } from "@/lib/web/security-headers";

/** Their names tell their contents (a hash), so a browser never has to ask again. */
const YEAR_SECONDS = 31_536_000;
const BUILT = /^\/_next\/static\//;

/**
 * From now on what a browser loads of the build is sent as it was compressed when it was built
 * (scripts/bootstrap/compress-build.mjs). Next.js would compress it anew for every visit, while it makes the page. What the
 * folder does not hold, and clients that take no compression or a part of a file, are left to Next.js.
 * @param folder holds the files under the paths by which they are asked for; nothing changes where it is missing
 */
export function sendCompressedFiles(folder: string): void {
  if (!existsSync(folder)) return;
  const send = sirv(folder, {
    brotli: true,
    gzip: true,
    immutable: true,
    maxAge: YEAR_SECONDS,
    extensions: [],
    setHeaders: (response) => {
      for (const { key, value } of FIXED_HEADERS) response.setHeader(key, value);
    },
  });
  beforeEachRequest("compressed files", (request, response) => {
    if (request.method !== "GET" || request.headers.range !== undefined || !BUILT.test(request.url ?? "")) return true;
    let isLeft = false;
    send(request, response, () => {
      isLeft = true;
    });
    return isLeft;
  });
}
