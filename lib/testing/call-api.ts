import { handlersOf, type Method, type Route } from "@/lib/web/define-route";
import { API_BASE, pathParams } from "@/lib/web/path-template";
import { ROUTES } from "@/lib/web/route-table";
import { openApiRoute } from "@/lib/web/routes/system/openapi";

/** What a request carries beside its path. A `json` body is written and named as such. */
export interface ApiCall {
  readonly method?: Method | "HEAD" | "OPTIONS";
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly body?: BodyInit;
}

/** Every route of the API. */
export const ALL_ROUTES: readonly Route[] = [...ROUTES, openApiRoute];

/** Sends a request to the API without a server between. @param path below the API's base, with its query */
export async function callApi(path: string, call: ApiCall = {}): Promise<Response> {
  const url = new URL(`${API_BASE}${path}`, "http://localhost:3000");
  // A fixed part of a path wins over a parameter, as it does in Next.js.
  const route = ALL_ROUTES.filter((one) => pathParams(one.path, url.pathname) !== null).sort(byParameters)[0];
  if (route === undefined) throw new Error(`No route for ${url.pathname}`);
  const isJson = call.json !== undefined;
  const body = isJson ? JSON.stringify(call.json) : (call.body ?? null);
  const headers = { ...(isJson ? { "content-type": "application/json" } : {}), ...call.headers };
  const method = call.method ?? "GET";
  return handlersOf(route)[method](new Request(url, { method, headers, body }));
}

function byParameters(a: Route, b: Route): number {
  return a.path.split("{").length - b.path.split("{").length;
}
