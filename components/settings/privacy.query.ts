import { requestJson } from "@/components/api/request-json";
import type { RetentionItem } from "@/lib/present/settings/privacy.schema";

const schemas = () => import("@/lib/present/settings/privacy.schema");
const retention = () => schemas().then((all) => all.RetentionItem);
const preview = () => schemas().then((all) => all.RetentionPreviewItem);
const forgotten = () => schemas().then((all) => all.ForgetAnswer);
const deletion = () => schemas().then((all) => all.DeletionItem);

/** Counts what a retention would remove. @throws ApiError */
export function previewRetention(body: RetentionItem) {
  return requestJson(preview, "/retention/preview", { method: "POST", body });
}

/** Changes the retention. @param shown what the page showed before @throws ApiError */
export function changeRetention(wish: RetentionItem, shown: RetentionItem) {
  return requestJson(retention, "/retention", { method: "PUT", body: { ...wish, shown } });
}

/** Makes the stored calls to a number lead to it no more. @returns how many there were @throws ApiError */
export async function forgetNumber(number: string): Promise<number> {
  return (await requestJson(forgotten, "/forgotten-callees", { method: "POST", body: { number } })).calls;
}

/** Asks for the organisation to be erased. @throws ApiError */
export function requestDeletion(confirmation: string, withoutExport: boolean) {
  const body = { confirmation, withoutExport };
  return requestJson(deletion, "/organizations/current/deletion", { method: "POST", body });
}
