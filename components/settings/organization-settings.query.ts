import { useQueryClient } from "@tanstack/react-query";
import { requestJson } from "@/components/api/request-json";
import { useSingleMutation } from "@/components/api/use-single-mutation";

const organization = () =>
  import("@/lib/present/account/account-answer.schema").then((schemas) => schemas.OrganizationItem);

/** What the form of an organisation sends. */
interface OrganizationWish extends OrganizationShown {
  /** What it showed before. */
  readonly shown: OrganizationShown;
}

interface OrganizationShown {
  readonly name: string;
  readonly timeZone: string;
  readonly country: string;
}

/** Changes the organisation that is open. Everything that was read before may show the days of another zone. */
export function useOrganizationChange() {
  const client = useQueryClient();
  return useSingleMutation({
    mutationFn: (body: OrganizationWish) =>
      requestJson(organization, "/organizations/current", { method: "PATCH", body }),
    onSuccess: () => client.invalidateQueries(),
  });
}
