import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useList } from "@/components/api/list.query";
import { requestDone, requestJson } from "@/components/api/request-json";
import { useSingleMutation } from "@/components/api/use-single-mutation";
import type { ListPage } from "@/lib/present/list-page";
import { CASES_PER_PAGE, OBSERVATIONS_PER_PAGE, REGISTERED_PER_PAGE } from "@/lib/present/page-size";
import { type CaseListFilter, caseFilterQuery } from "@/lib/present/redress/case-filter";
import type { ObservationItem } from "@/lib/present/redress/observation.schema";
import type { RedressCaseItem } from "@/lib/present/redress/redress.schema";
import type { RegisteredNumberItem } from "@/lib/present/redress/registration.schema";

const redress = () => import("@/lib/present/redress/redress.schema");
const observation = () => import("@/lib/present/redress/observation.schema");
const registration = () => import("@/lib/present/redress/registration.schema");

/** The cases that a filter lets through, page by page. @param first the first page where the server has sent it; else null */
export function useCases(filter: CaseListFilter, first: ListPage<RedressCaseItem> | null) {
  return useList({
    path: "/redress-cases",
    query: { ...caseFilterQuery(filter), limit: CASES_PER_PAGE },
    answer: () => redress().then((schemas) => schemas.RedressCasePage),
    first,
  });
}

/** Observations, page by page. */
export function useObservations(
  { view, callerId }: { readonly view: "all" | "seen" | "complaints"; readonly callerId: string | null },
  first: ListPage<ObservationItem> | null,
) {
  return useList({
    path: "/observations",
    query: { kind: view === "all" ? null : view, callerId, limit: OBSERVATIONS_PER_PAGE },
    answer: () => observation().then((schemas) => schemas.ObservationPage),
    first,
  });
}

/** Numbers with their registrations, page by page. */
export function useRegisteredNumbers(
  { search, lacking }: { readonly search: string; readonly lacking: string | null },
  first: ListPage<RegisteredNumberItem> | null,
) {
  return useList({
    path: "/registrations",
    query: { q: search, lacking, limit: REGISTERED_PER_PAGE },
    answer: () => registration().then((schemas) => schemas.RegisteredNumberPage),
    first,
  });
}

/** Opens a case. */
export function useOpenCase() {
  return useWrite((wish: Readonly<Record<string, string>>) =>
    requestJson(() => redress().then((schemas) => schemas.RedressCaseItem), "/redress-cases", {
      method: "POST",
      body: wish,
    }),
  );
}

/** Does something about a case; the page is read again. */
export function useCaseStep(id: string) {
  return useWrite((step: Readonly<Record<string, unknown>>) =>
    requestDone(`/redress-cases/${id}/steps`, { method: "POST", body: step }),
  );
}

/** Hands dialled numbers in for a case; the page is read again. */
export function useCallees(id: string) {
  return useWrite((numbers: readonly string[]) =>
    requestJson(() => redress().then((schemas) => schemas.SealedCalleesItem), `/redress-cases/${id}/callees`, {
      method: "POST",
      body: { numbers },
    }),
  );
}

/** Takes the dialled numbers of a case away; the page is read again. */
export function useDropCallees(id: string) {
  return useWrite(() => requestDone(`/redress-cases/${id}/callees`, { method: "DELETE" }));
}

/** Writes down a label that somebody saw; the page is read again. */
export function useSighting() {
  return useWrite((seen: Readonly<Record<string, string>>) =>
    requestDone("/observations", { method: "POST", body: seen }),
  );
}

/** Takes an observation away; the page is read again. */
export function useRemoveObservation() {
  return useWrite((id: string) => requestDone(`/observations/${id}`, { method: "DELETE" }));
}

/** The same registration for some numbers. */
export interface RegistrationWish {
  readonly callerIds: readonly string[];
  readonly registry: string;
  readonly registeredOn: string | null;
  readonly reference: string;
}

/** Writes registrations down; the page is read again. */
export function useRegistrationsChange() {
  return useWrite((wish: RegistrationWish) => requestDone("/registrations", { method: "PUT", body: wish }));
}

/** Uploads a file of complaints as it is. */
export function useComplaintFile() {
  return useWrite((file: File) =>
    requestJson(() => observation().then((schemas) => schemas.ComplaintFileItem), "/complaint-files", {
      method: "POST",
      body: file,
    }),
  );
}

/** Uploads a file of registrations as it is. */
export function useRegistrationFile() {
  return useWrite((file: File) =>
    requestJson(() => registration().then((schemas) => schemas.RegistrationFileItem), "/registrations/file", {
      method: "PUT",
      body: file,
    }),
  );
}

/** Writes something; lists that were loaded are read again, and so is the page. */
function useWrite<Wish, Answer>(perform: (wish: Wish) => Promise<Answer>) {
  const router = useRouter();
  const client = useQueryClient();
  return useSingleMutation({
    mutationFn: perform,
    onSuccess: async () => {
      await Promise.all(
        ["/redress-cases", "/observations", "/registrations"].map((path) =>
          client.invalidateQueries({ queryKey: [path] }),
        ),
      );
      router.refresh();
    },
  });
}
