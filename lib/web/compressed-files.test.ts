import { once } from "node:events";
import fs from "node:fs/promises";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { beforeEachRequest } from "@/lib/platform/each-request";
import { sendCompressedFiles } from "@/lib/web/compressed-files";
import { FIXED_HEADERS } from "@/lib/web/security-headers";

const SCRIPT = "/_next/static/chunks/one.js";
const TEXT = "console.log(1);";
const server = http.createServer((_request, response) => response.end("the framework"));
let folder = "";
let port = 0;

beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), "compressed-"));
  await fs.mkdir(path.join(folder, path.dirname(SCRIPT)), { recursive: true });
  await fs.writeFile(path.join(folder, `${SCRIPT}.br`), brotliCompressSync(TEXT));
  await fs.writeFile(path.join(folder, `${SCRIPT}.gz`), gzipSync(TEXT));
  await fs.writeFile(path.join(folder, "secret.gz"), gzipSync("secret"));
  sendCompressedFiles(folder);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  port = typeof address === "object" ? (address?.port ?? 0) : 0;
});
afterAll(async () => {
  server.close();
  // Other tests of this process have servers, too.
  beforeEachRequest("compressed files", () => true);
  await fs.rm(folder, { recursive: true });
});

/** Asks as it is written: `fetch` would tidy the address and unpack the answer. */
async function ask(file: string, headers: http.OutgoingHttpHeaders = {}, method = "GET") {
  const request = http.request({ host: "127.0.0.1", port, path: file, headers, method }).end();
  const [response]: http.IncomingMessage[] = await once(request, "response");
  if (response === undefined) throw new Error("no answer");
  return { status: response.statusCode, headers: response.headers, body: await buffer(response) };
}

describe("files that were compressed ahead", () => {
  it("are sent by the best encoding that the client takes, for good, with the headers of every answer", async () => {
    const brotli = await ask(SCRIPT, { "accept-encoding": "gzip, deflate, br, zstd" });
    expect(brotli.headers["content-encoding"]).toBe("br");
    expect(brotliDecompressSync(brotli.body).toString()).toBe(TEXT);
    const gzip = await ask(`${SCRIPT}?dpl=1`, { "accept-encoding": "gzip" });
    expect(gzip.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(gzip.body).toString()).toBe(TEXT);
    for (const { status, headers } of [brotli, gzip]) {
      expect(status).toBe(200);
      expect(headers).toMatchObject({
        "content-type": "text/javascript",
        "cache-control": "public,max-age=31536000,immutable",
        vary: "Accept-Encoding",
      });
      for (const { key, value } of FIXED_HEADERS) expect(headers[key.toLowerCase()]).toBe(value);
    }
  });

  const LEFT: readonly (readonly [why: string, file: string, headers: http.OutgoingHttpHeaders, method: string])[] = [
    ["a client that takes none", SCRIPT, {}, "GET"],
    ["a part of a file", SCRIPT, { "accept-encoding": "br", range: "bytes=0-1" }, "GET"],
    ["another method", SCRIPT, { "accept-encoding": "br" }, "POST"],
    ["a file that is not there", "/_next/static/chunks/two.js", { "accept-encoding": "br" }, "GET"],
    ["a file elsewhere", "/secret", { "accept-encoding": "gzip" }, "GET"],
    ["a way out of the folder", "/_next/static/../../secret", { "accept-encoding": "gzip" }, "GET"],
    ["an address that is none", "/_next/static/%ff", { "accept-encoding": "br" }, "GET"],
  ];
  it.each(LEFT)("leave %s to the framework", async (_why, file, headers, method) => {
    const answer = await ask(file, headers, method);
    expect(answer.headers["content-encoding"]).toBeUndefined();
    expect(answer.body.toString()).toBe("the framework");
  });

  it("leave everything to the framework where nothing was compressed", () => {
    expect(() => sendCompressedFiles(path.join(folder, "missing"))).not.toThrow();
  });
});
