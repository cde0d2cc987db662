import { useMutation } from "@tanstack/react-query";
import { requestJson } from "@/components/api/request-json";
import type { SourceDetail } from "@/lib/present/source.schema";

const detail = () => import("@/lib/present/source.schema").then((schemas) => schemas.SourceDetail);

/** Replaces the exceptions of a source. */
export function useSourceRules(name: string) {
  return useMutation({
    mutationFn: (overrides: SourceDetail["overrides"]) =>
      requestJson(detail, `/sources/${encodeURIComponent(name)}`, { method: "PUT", body: { overrides } }),
  });
}
