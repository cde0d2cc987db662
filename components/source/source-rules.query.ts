import { requestJson } from "@/components/api/request-json";
import { useSingleMutation } from "@/components/api/use-single-mutation";
import type { SourceDetail } from "@/lib/present/source/source.schema";

const detail = () => import("@/lib/present/source/source.schema").then((schemas) => schemas.SourceDetail);

/** Replaces the exceptions of a source. */
export function useSourceRules(name: string) {
  return useSingleMutation({
    mutationFn: (overrides: SourceDetail["overrides"]) =>
      requestJson(detail, `/sources/${encodeURIComponent(name)}`, { method: "PUT", body: { overrides } }),
  });
}
