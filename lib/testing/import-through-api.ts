import { importUpload } from "@/lib/pipeline/import/import-upload";
import { Import } from "@/lib/present/import/import.schema";
import type { Tenant } from "@/lib/testing/a-tenant";
import { type ApiCall, callApi } from "@/lib/testing/call-api";

const NEVER = new AbortController().signal;

/** Uploads a file as a tenant's program would, does the worker's part in its place, and tells how the import ended. */
export async function importThroughApi(
  tenant: Tenant,
  file: NonNullable<ApiCall["body"]>,
  now: Date,
  query = "filename=calls.csv",
): Promise<Import> {
  const headers = { ...tenant.asKey, "content-type": "text/csv" };
  const taken = await callApi(`/imports?${query}`, { method: "POST", headers, body: file });
  if (taken.status !== 202) throw new Error(`${taken.status} ${await taken.text()}`);
  const { id } = Import.parse(await taken.json());
  await importUpload(tenant.scope, id, () => now, NEVER);
  return Import.parse(await (await callApi(`/imports/${id}`, { headers: tenant.asKey })).json());
}
