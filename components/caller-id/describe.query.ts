import { requestJson } from "@/components/api/request-json";

const detail = () => import("@/lib/present/caller-id.schema").then((schemas) => schemas.CallerIdDetail);

/** Writes label and group beside a caller ID; null takes them away. @throws ApiError */
export async function describeCallerId(callerId: string, label: string | null, group: string | null): Promise<void> {
  await requestJson(detail, `/caller-ids/${encodeURIComponent(callerId)}`, {
    method: "PATCH",
    body: { label, group },
  });
}
