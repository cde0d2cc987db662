import { lookup } from "node:dns/promises";
import http from "node:http";
import https from "node:https";
import { isPublicAddress } from "@/lib/platform/public-address";

/** A request to an address that somebody typed in: a webhook, a connector. */
export interface OutgoingRequest {
  readonly url: string;
  readonly method: "GET" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What came back, cut at 64 kB. A redirect is an answer like any other: it is never followed. */
export interface OutgoingAnswer {
  readonly status: number;
  readonly body: string;
}

/** Why a request was not made. */
export class RefusedAddress extends Error {
  override readonly name = "RefusedAddress";
}

const TIMEOUT_MS = 10_000;
const BYTES_MAX = 64_000;
const PORTS: ReadonlySet<number> = new Set([80, 443, 8_080, 8_443]);

/** How names become addresses; tests put their own in its place. */
type Resolve = (host: string) => Promise<readonly { readonly address: string; readonly family: number }[]>;
const resolveHost: Resolve = (host) => lookup(host, { all: true, verbatim: true });

/** What may be asked: public addresses, on the ports of the web. */
function isUsual(address: string, port: number): boolean {
  return PORTS.has(port) && isPublicAddress(address);
}

/**
 * Asks an address that somebody typed in, if it is one of the public Internet: the name is looked up once, every address
 * that it has must be public, and the connection goes to one that was checked, so that a name which changes its mind
 * (DNS rebinding) gains nothing. Redirects are not followed (OWASP, "Server-Side Request Forgery Prevention").
 * @param policy what may be asked, and how names are looked up; public addresses on the ports of the web unless told otherwise
 * @throws RefusedAddress; Error when nobody answers in time
 */
export async function askOutside(
  request: OutgoingRequest,
  policy: {
    readonly isAllowed?: (address: string, port: number) => boolean;
    readonly resolve?: Resolve;
    readonly timeoutMs?: number;
  } = {},
): Promise<OutgoingAnswer> {
  const { isAllowed = isUsual, resolve = resolveHost, timeoutMs = TIMEOUT_MS } = policy;
  const url = checkedUrl(request.url);
  const port = Number(url.port || (url.protocol === "https:" ? 443 : 80));
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const addresses = await resolve(host).catch(() => []);
  const [first] = addresses;
  if (first === undefined || !addresses.every(({ address }) => isAllowed(address, port)))
    throw new RefusedAddress(`${url.host} leads to no address on the public Internet and a port of the web`);
  return send(url, request, first, timeoutMs);
}

/** @throws RefusedAddress for anything but http and https without a name and password */
function checkedUrl(text: string): URL {
  if (!URL.canParse(text)) throw new RefusedAddress("This is not an address");
  const url = new URL(text);
  if (!["http:", "https:"].includes(url.protocol)) throw new RefusedAddress(`${url.protocol} is not asked`);
  if (url.username !== "" || url.password !== "") throw new RefusedAddress("An address may hold no password");
  return url;
}

function send(
  url: URL,
  { method, headers = {}, body }: OutgoingRequest,
  pinned: { readonly address: string; readonly family: number },
  timeoutMs: number,
): Promise<OutgoingAnswer> {
  const { request } = url.protocol === "https:" ? https : http;
  const signal = AbortSignal.timeout(timeoutMs);
  return new Promise((resolve, fail) => {
    // Node's own words for it are that the operation was aborted, as if somebody had done so.
    const reject = (error: Error) =>
      fail(signal.aborted ? new Error(`${url.host} did not answer within ${timeoutMs / 1_000} s`) : error);
    const asked = request(
      url,
      {
        method,
        headers: { ...headers, ...(body === undefined ? {} : { "Content-Length": Buffer.byteLength(body) }) },
        signal,
        agent: false,
        lookup: (_host, options, done) =>
          options.all ? done(null, [pinned]) : done(null, pinned.address, pinned.family),
      },
      (answer) => {
        const pieces: Buffer[] = [];
        let bytes = 0;
        answer.on("data", (piece: Buffer) => {
          bytes += piece.length;
          if (bytes <= BYTES_MAX) pieces.push(piece);
          else answer.destroy();
        });
        const end = () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(pieces).toString("utf8") });
        answer.on("close", end);
        answer.on("error", reject);
      },
    );
    asked.on("error", reject);
    asked.end(body);
  });
}
