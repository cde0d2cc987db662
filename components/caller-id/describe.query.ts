import { requestJson } from "@/components/api/request-json";

const changed = () => import("@/lib/present/caller-id.schema").then((schemas) => schemas.CallerIdsChanged);
const detail = () => import("@/lib/present/caller-id.schema").then((schemas) => schemas.CallerIdDetail);

/** What people write beside a caller ID. */
type Description<Value> = Readonly<Record<"label" | "group" | "owner", Value>>;

/** Writes beside a caller ID; null takes away what stands there. @throws ApiError */
export async function describeCallerId(callerId: string, description: Description<string | null>): Promise<void> {
  await requestJson(detail, `/caller-ids/${encodeURIComponent(callerId)}`, {
    method: "PATCH",
    body: description,
  });
}

/** Writes the same beside several caller IDs; what is undefined stays. @throws ApiError */
export async function describeCallerIds(
  callerIds: readonly string[],
  description: Description<string | undefined>,
): Promise<void> {
  await requestJson(changed, "/caller-ids", { method: "PATCH", body: { callerIds, ...description } });
}
