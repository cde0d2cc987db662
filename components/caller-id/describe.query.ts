import { requestJson } from "@/components/api/request-json";
import { type Description, parts, restorations } from "@/components/caller-id/described-before";

const changed = () => import("@/lib/present/caller-id/caller-id.schema").then((schemas) => schemas.CallerIdsChanged);
const detail = () => import("@/lib/present/caller-id/caller-id.schema").then((schemas) => schemas.CallerIdDetail);

/** So many the API changes at once. */
const AT_ONCE = 500;
const FIELDS = ["label", "group", "owner"] as const;

/** Writes beside a caller ID; null takes away what stands there. @throws ApiError */
export async function describeCallerId(callerId: string, description: Description): Promise<void> {
  await requestJson(detail, `/caller-ids/${encodeURIComponent(callerId)}`, {
    method: "PATCH",
    body: description,
  });
}

/** Writes the same beside several caller IDs; what is left out stays. @throws ApiError */
export async function describeCallerIds(
  callerIds: readonly string[],
  description: Partial<Description>,
): Promise<void> {
  for (const part of parts(callerIds, AT_ONCE))
    await requestJson(changed, "/caller-ids", { method: "PATCH", body: { callerIds: part, ...description } });
}

/** Puts back what stood beside caller IDs before such a change. @throws ApiError */
export async function restoreCallerIds(
  before: readonly (Description & { readonly callerId: string })[],
  changed: Partial<Description>,
): Promise<void> {
  const fields = FIELDS.filter((field) => changed[field] !== undefined);
  for (const { callerIds, description } of restorations(before, fields, AT_ONCE))
    await describeCallerIds(callerIds, description);
}
