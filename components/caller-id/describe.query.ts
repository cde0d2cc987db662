import { requestJson } from "@/components/api/request-json";

const changed = () => import("@/lib/present/caller-id.schema").then((schemas) => schemas.CallerIdsChanged);
const detail = () => import("@/lib/present/caller-id.schema").then((schemas) => schemas.CallerIdDetail);

/** Writes label and group beside a caller ID; null takes them away. @throws ApiError */
export async function describeCallerId(callerId: string, label: string | null, group: string | null): Promise<void> {
  await requestJson(detail, `/caller-ids/${encodeURIComponent(callerId)}`, {
    method: "PATCH",
    body: { label, group },
  });
}

/** Writes the same label or group beside several caller IDs; what is undefined stays. @throws ApiError */
export async function describeCallerIds(
  callerIds: readonly string[],
  label: string | undefined,
  group: string | undefined,
): Promise<void> {
  await requestJson(changed, "/caller-ids", { method: "PATCH", body: { callerIds, label, group } });
}
