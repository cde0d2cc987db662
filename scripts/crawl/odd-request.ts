import { pick } from "@/scripts/crawl/chance";
import { type OddFile, oddFile, someCalls } from "@/scripts/crawl/odd-file";
import { nearlyValid, oddJson, oddText, type Supply, WRONG } from "@/scripts/crawl/odd-value";

/** Something that can be asked: an operation of the API as its description names it, a page, a door of sign-in. */
export interface KnownOperation {
  readonly path: string;
  readonly method: string;
  /** The schemas of its query's parts; an empty one where nothing is known. */
  readonly query: Readonly<Record<string, unknown>>;
  /** The schema of its JSON body, `"file"` where it takes a file, `"form"` where it takes a form, null without a body. */
  readonly body: unknown;
}

/** A request to send. */
export interface OddRequest {
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: OddFile["body"] | null;
}

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "PROPFIND"];
const WRONG_METHOD = 0.04;
const ODD_PART = 0.25;

/** Makes a request to an operation: one that means well, or one that is odd somewhere. */
export function oddRequest(operation: KnownOperation, given: Omit<Supply, "wrong">): OddRequest {
  const { chance, found } = given;
  const isWellMeant = chance() < 0.35;
  const supply: Supply = { ...given, wrong: isWellMeant ? 0 : WRONG };
  const method = !isWellMeant && chance() < WRONG_METHOD ? (pick(METHODS, chance) ?? "GET") : operation.method;
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const known = !isWellMeant && chance() < ODD_PART ? null : found.part(operation.path, name, chance);
    if (known === null && chance() < 0.1) return pick(["%ff", "%", "%zz", "%E0%A4%A", "..", ";a=b"], chance) ?? "";
    return encode(known ?? (oddText(chance) || "x"));
  });
  const query = oddQuery(operation, supply, isWellMeant);
  const takesBody = operation.body !== null && method !== "GET" && method !== "HEAD";
  const { body, type } = takesBody ? oddBody(operation.body, supply) : { body: null, type: null };
  return {
    path: `${path}${query.length === 0 ? "" : `?${query.join("&")}`}`,
    method,
    headers: { ...(type === null ? {} : { "content-type": type }), ...(isWellMeant ? {} : oddHeaders(supply)) },
    body,
  };
}

/** The parts of a query, `name=value` each. */
function oddQuery({ query }: KnownOperation, supply: Supply, isWellMeant: boolean): readonly string[] {
  const { chance } = supply;
  const asked = Object.entries(query).filter(() => chance() < 0.4);
  const parts = asked.map(([name, schema]) => {
    const value = !isWellMeant && chance() < 0.4 ? oddText(chance) : nearlyValid(schema, name, supply);
    return `${encode(name)}=${encode(typeof value === "string" ? value : JSON.stringify(value ?? ""))}`;
  });
  if (isWellMeant || chance() >= 0.08) return parts;
  const odd = pick(["%", "a[]=1&a[]=2", "=", "&&&", "q=%ff%fe", "__proto__=1", `a=${"b".repeat(9_000)}`], chance);
  return [...parts, odd ?? ""];
}

function oddBody(schema: unknown, supply: Supply): OddFile {
  const { chance, wrong } = supply;
  if (schema === "file") return wrong === 0 ? { body: someCalls(chance), type: "text/csv" } : oddFile(chance);
  if (schema === "form") {
    const names = ["email", "password", "csrfToken", "callbackUrl", "json", "code", "state", "secret", "redirect"];
    const kept = names.filter(() => chance() < 0.5).map((name): [string, string] => [name, oddText(chance)]);
    return { body: String(new URLSearchParams(kept)), type: "application/x-www-form-urlencoded" };
  }
  if (wrong === 0) return { body: JSON.stringify(nearlyValid(schema, "", supply)) ?? "", type: "application/json" };
  const type =
    chance() < 0.93 ? "application/json" : (pick(["text/plain", "", "application/json; charset=utf-16"], chance) ?? "");
  const kind = chance();
  if (kind < 0.04) return { body: oddText(chance), type };
  if (kind < 0.06) return { body: "[".repeat(2_000) + "]".repeat(2_000), type };
  if (kind < 0.08) return { body: '{"a":'.repeat(5_000), type };
  if (kind < 0.12) return { body: JSON.stringify(oddJson(chance)), type };
  return { body: JSON.stringify(nearlyValid(schema, "", supply)) ?? "", type };
}

/** What a browser does not say, or says otherwise. Seldom more than one thing, so that most requests get in. */
function oddHeaders({ chance }: Supply): Record<string, string> {
  const latin = () =>
    oddText(chance)
      .replace(/[^\x20-\x7e]/g, "?")
      .slice(0, 2_000);
  const all: (() => Record<string, string>)[] = [
    () => ({ accept: pick(["", "*", "text/csv", "application/pdf", "application/x-ndjson", "x/y;q=z"], chance) ?? "" }),
    () => ({ "accept-language": latin() }),
    () => ({ range: pick(["bytes=0-1", "bytes=-1", "bytes=9-1", "lines=a"], chance) ?? "" }),
    () => ({ "if-none-match": '"x"', "if-modified-since": latin() }),
    () => ({ "x-forwarded-for": `${latin()}, 10.0.0.1`, "x-forwarded-proto": latin() }),
    () => ({ "x-forwarded-host": latin(), forwarded: latin() }),
    () => ({ origin: pick(["null", "https://evil.example", "http://"], chance) ?? "", "sec-fetch-site": "cross-site" }),
    () => ({ referer: latin(), "user-agent": latin() }),
    () => ({
      authorization: pick(["Bearer", "Bearer ", "Bearer rw_live_x", `Bearer ${latin()}`, "Basic Og=="], chance) ?? "",
    }),
    () => ({
      "more-cookies":
        pick(
          ["a", "=", "next-auth.session-token=x", "next-auth.callback-url=x", "__proto__=1", `odd=${"%".repeat(900)}`],
          chance,
        ) ?? "",
    }),
    () => ({ rsc: "1", "next-router-state-tree": latin(), "next-router-prefetch": "1" }),
    () => ({ rsc: "1" }),
    () => ({ "next-action": latin() }),
    () => ({ "next-url": latin(), "x-nonce": latin(), "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" }),
    () => ({ "content-encoding": pick(["gzip", "br", "odd"], chance) ?? "" }),
    () => ({ "idempotency-key": latin(), "last-event-id": latin() }),
  ];
  return chance() < 0.75 ? {} : (pick(all, chance) ?? (() => ({})))();
}

/** Percent-encodes text, also what is no valid text. */
function encode(text: string): string {
  return [...new TextEncoder().encode(text)].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
}
