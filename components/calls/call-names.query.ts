import { useQuery } from "@tanstack/react-query";
import { requestJson } from "@/components/api/request-json";

const names = () => import("@/lib/present/calls/call-names.schema").then((schemas) => schemas.CallNames);
const imports = () => import("@/lib/present/import/import.schema").then((schemas) => schemas.ImportPage);

/** Names that call records give, to choose from. */
export function useCallNames() {
  return useQuery({
    queryKey: ["/call-names"],
    queryFn: ({ signal }) => requestJson(names, "/call-names", { signal }),
  });
}

/** The latest imports that brought calls, to choose from. */
export function useImportChoices(isWanted: boolean) {
  const found = useQuery({
    queryKey: ["/imports", "choices"],
    queryFn: ({ signal }) => requestJson(imports, "/imports?limit=100", { signal }),
    enabled: isWanted,
  });
  return (found.data?.data ?? []).filter(({ rows }) => rows.imported > 0);
}
