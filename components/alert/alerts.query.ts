import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useList } from "@/components/api/list.query";
import { requestJson } from "@/components/api/request-json";
import type { Alert } from "@/lib/present/alert.schema";
import { type AlertFilter, alertFilterQuery } from "@/lib/present/alert-filter";
import type { ListPage } from "@/lib/present/list-page";
import { ALERTS_PER_PAGE } from "@/lib/present/page-size";

const PATH = "/alerts";
const alertPage = () => import("@/lib/present/alert.schema").then((schemas) => schemas.AlertPage);
const alertAnswer = () => import("@/lib/present/alert.schema").then((schemas) => schemas.Alert);

/**
 * The alerts that a filter lets through, page by page.
 * @param first the first page where the server has sent it already; null where it has to be asked for
 */
export function useAlerts(filter: AlertFilter, first: ListPage<Alert> | null) {
  const query = { ...alertFilterQuery(filter), limit: ALERTS_PER_PAGE };
  return useList({ path: PATH, query, answer: alertPage, first });
}

/** Notes what people do about an alert; every list of alerts is read again. */
export function useAlertChange() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, status }: Pick<Alert, "id" | "status">) =>
      requestJson(alertAnswer, `${PATH}/${id}`, { method: "PATCH", body: { status } }),
    onSuccess: () => client.invalidateQueries({ queryKey: [PATH] }),
  });
}
