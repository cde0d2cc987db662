import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useList } from "@/components/api/list.query";
import { isOutdated, requestJson } from "@/components/api/request-json";
import { useSingleMutation } from "@/components/api/use-single-mutation";
import type { Alert, AlertNote } from "@/lib/present/alert/alert.schema";
import { type AlertFilter, alertFilterQuery } from "@/lib/present/alert/alert-filter";
import type { AlertStanding } from "@/lib/present/alert/alert-row";
import type { ListPage } from "@/lib/present/list-page";
import { ALERTS_PER_PAGE } from "@/lib/present/page-size";

const PATH = "/alerts";
const alertPage = () => import("@/lib/present/alert/alert.schema").then((schemas) => schemas.AlertPage);
const alertAnswer = () => import("@/lib/present/alert/alert.schema").then((schemas) => schemas.Alert);
const noteAnswer = () => import("@/lib/present/alert/alert.schema").then((schemas) => schemas.AlertNoteList);

/**
 * The alerts that a filter lets through, page by page.
 * @param first the first page where the server has sent it already; null where it has to be asked for
 */
export function useAlerts(filter: AlertFilter, first: ListPage<Alert> | null) {
  const query = { ...alertFilterQuery(filter), limit: ALERTS_PER_PAGE };
  return useList({ path: PATH, query, answer: alertPage, first });
}

/** What somebody does about an alert: its members are those of the API. */
export type AlertDeed = Partial<Pick<Alert, "status" | "resolution">> & {
  readonly snoozedUntil?: string;
  readonly assigneeId?: string | null;
  /** How the alert stood on the page: what somebody did meanwhile is not undone unseen. */
  readonly shown: AlertStanding;
};

/** Does something about an alert; every list of alerts is read again, also where the page was behind. */
export function useAlertChange() {
  const client = useQueryClient();
  const readAgain = () => client.invalidateQueries({ queryKey: [PATH] });
  return useSingleMutation({
    mutationFn: ({ id, ...deed }: AlertDeed & Pick<Alert, "id">) =>
      requestJson(alertAnswer, `${PATH}/${id}`, { method: "PATCH", body: deed }),
    onSuccess: readAgain,
    onError: (error) => (isOutdated(error) ? readAgain() : undefined),
  });
}

/** One alert, as it stands. @param first what the server has sent already */
export function useAlert(first: Alert) {
  return useQuery({
    queryKey: [PATH, "one", first.id],
    queryFn: ({ signal }) => requestJson(alertAnswer, `${PATH}/${first.id}`, { signal }),
    initialData: first,
  }).data;
}

/** What was done about an alert and said of it. @param first what the server has sent already */
export function useAlertNotes(id: string, first: readonly AlertNote[]) {
  return useQuery({
    queryKey: [PATH, "notes", id],
    queryFn: async ({ signal }) => (await requestJson(noteAnswer, `${PATH}/${id}/notes`, { signal })).data,
    initialData: [...first],
  });
}

/** Says something of an alert. */
export function useAlertComment(id: string) {
  const client = useQueryClient();
  return useSingleMutation({
    mutationFn: (text: string) => requestJson(noteAnswer, `${PATH}/${id}/notes`, { method: "POST", body: { text } }),
    onSuccess: ({ data }) => client.setQueryData([PATH, "notes", id], data),
  });
}
