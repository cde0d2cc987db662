import { requestDone, requestJson } from "@/components/api/request-json";

const fresh = () => import("@/lib/present/report/report.schema").then((schemas) => schemas.FreshReportShare);
const shared = () => import("@/lib/present/report/report.schema").then((schemas) => schemas.SharedReportAnswer);

/** Makes a link to the report of a month. @returns the link, which nobody can show again @throws ApiError */
export async function shareReport(wish: { month: string; days: number; hasMasks: boolean }): Promise<string> {
  return (await requestJson(fresh, "/report-shares", { method: "POST", body: wish })).link;
}

/** Makes a link useless. @throws ApiError */
export function revokeShare(id: string): Promise<void> {
  return requestDone(`/report-shares/${id}`, { method: "DELETE" });
}

/** The report of a link, and until when it can be seen. @throws ApiError */
export function lookAtSharedReport(secret: string) {
  return requestJson(shared, "/report-links/lookup", { method: "POST", body: { secret } });
}
