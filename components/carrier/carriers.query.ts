import { useRouter } from "next/navigation";
import { queryString } from "@/components/api/query-string";
import { requestJson } from "@/components/api/request-json";
import { useSingleMutation } from "@/components/api/use-single-mutation";

const schemas = () => import("@/lib/present/carrier/known-carriers.schema");
const report = () => schemas().then((all) => all.KnownCarriersReport);
const forgotten = () => schemas().then((all) => all.ForgottenCarriers);

/** A list to upload, and whether it takes the place of the one that is there. */
export interface CarrierListWish {
  readonly file: File;
  readonly replaces: boolean;
}

/** Uploads a list of who serves which numbers. */
export function useCarrierUpload() {
  const router = useRouter();
  return useSingleMutation({
    mutationFn: ({ file, replaces }: CarrierListWish) =>
      requestJson(report, `/known-carriers${queryString({ replace: replaces })}`, { method: "POST", body: file }),
    onSuccess: () => router.refresh(),
  });
}

/** Takes the list back. */
export function useCarriersForgotten() {
  const router = useRouter();
  return useSingleMutation({
    mutationFn: () => requestJson(forgotten, "/known-carriers", { method: "DELETE" }),
    onSuccess: () => router.refresh(),
  });
}
