import { createReadStream } from "node:fs";
import { type IncomingMessage, request } from "node:http";
import { json } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { expect } from "@playwright/test";
import { z } from "zod";
import { cli, type Product } from "@/e2e/product";
import { CallerIdPage } from "@/lib/present/caller-id/caller-id.schema";
import { Import } from "@/lib/present/import/import.schema";

/** How many calls of each caller ID ended how, as `+13125550100 busy` → 3. */
export type Counts = Readonly<Record<string, number>>;

/** Where a product is reached, and where its data lies. */
export type Place = Pick<Product, "dataDir" | "url">;

/** The product that all journeys share. */
export function sharedProduct(): Place {
  return { dataDir: process.env.E2E_DATA_DIR ?? "", url: `http://127.0.0.1:${process.env.E2E_PORT}` };
}

/** An organisation, and who signs in to it. */
export interface Founded {
  readonly slug: string;
  readonly owner: { readonly email: string; readonly password: string };
}

/** An organisation that works with the product by command line and API key. */
export interface Customer extends Founded {
  /** Uploads a file by the API. @returns the answer's status, and the import's id or the problem's text */
  upload(
    file: string,
    query: Readonly<Record<string, string>>,
  ): Promise<{ status: number; id: string; detail: string }>;
  /** How an import stands. */
  read(importId: string): Promise<Import>;
  /** The records of an import that were refused, as CSV. */
  rejections(importId: string): Promise<string>;
  /** Waits until an import has ended. */
  ended(importId: string, withinMs: number): Promise<Import>;
  /** A request with the customer's key. */
  asKey(init?: RequestInit): RequestInit;
  /** What the API counts, over all that is in. */
  counts(): Promise<Counts>;
}

const Answered = z.object({ id: z.string().default(""), detail: z.string().default("") });
const ALL_TIME = "limit=500&from=2000-01-01T00:00:00Z&to=2100-01-01T00:00:00Z";
const ENDED = /^(completed|completed_with_rejections|needs_mapping|failed)$/;

/** Founds an organisation by the command line. */
export async function foundOrganization({ dataDir }: Place, name: string): Promise<Founded> {
  const slug = name.toLowerCase().replaceAll(" ", "-");
  const owner = { email: `owner@${slug}.example`, password: "correct horse battery" };
  const words = ["org", "create", "--name", name, "--owner-email", owner.email, "--owner-password-stdin"];
  const founded = await cli(dataDir, words, owner.password);
  expect(founded.code).toBe(0);
  return { slug, owner };
}

/** The same, with a key for its API, which is one more program to be started. */
export async function foundCustomer(place: Place, name: string): Promise<Customer> {
  const { dataDir, url } = place;
  const { slug, owner } = await foundOrganization(place, name);
  const scopes = ["--scopes", "imports:write,reputation:read"];
  const made = await cli(dataDir, ["api-key", "create", "--org", slug, "--name", "e2e", ...scopes, "--json"]);
  const { key } = z.object({ key: z.string() }).parse(JSON.parse(made.out));
  const headers = { Authorization: `Bearer ${key}` };
  const ask = (path: string) => fetch(`${url}/api/v1${path}`, { headers });
  const get = async (path: string): Promise<unknown> => (await ask(path)).json();
  const read = async (importId: string) => Import.parse(await get(`/imports/${importId}`));
  return {
    slug,
    owner,
    read,
    asKey: (init = {}) => ({ ...init, headers: { ...headers, ...init.headers } }),
    upload: (file, query) => post(`${url}/api/v1/imports?${new URLSearchParams(query)}`, headers, file),
    rejections: async (importId) => (await ask(`/imports/${importId}/rejections`)).text(),
    ended: async (importId, withinMs) => {
      const status = async () => (await read(importId)).status;
      await expect.poll(status, { timeout: withinMs, intervals: [250] }).toMatch(ENDED);
      return read(importId);
    },
    counts: async () => countsOf(CallerIdPage.parse(await get(`/caller-ids?${ALL_TIME}`))),
  };
}

/** Sends a file as it is read: a large one is in nobody's memory. */
async function post(url: string, headers: Readonly<Record<string, string>>, file: string) {
  const sending = request(url, { method: "POST", headers: { ...headers, "content-type": "application/octet-stream" } });
  const answer = new Promise<IncomingMessage>((resolve, reject) => {
    sending.once("response", resolve);
    sending.once("error", reject);
  });
  await Promise.all([pipeline(createReadStream(file), sending), answer]);
  const response = await answer;
  return { status: response.statusCode ?? 0, ...Answered.parse(await json(response)) };
}

function countsOf({ data }: z.output<typeof CallerIdPage>): Counts {
  const counted = data.flatMap(({ callerId, outcomes }) =>
    Object.entries(outcomes).map(([outcome, calls]) => [`${callerId} ${outcome}`, calls] as const),
  );
  return Object.fromEntries(counted.filter(([, calls]) => calls > 0).sort());
}
