import { requestJson } from "@/components/api/request-json";
import { CallerIdDetail } from "@/lib/present/caller-id.schema";

/** Writes label and group beside a caller ID; null takes them away. @throws ApiError */
export async function describeCallerId(callerId: string, label: string | null, group: string | null): Promise<void> {
  await requestJson(CallerIdDetail, `/caller-ids/${encodeURIComponent(callerId)}`, {
    method: "PATCH",
    body: { label, group },
  });
}
