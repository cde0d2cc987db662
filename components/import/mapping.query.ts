import { keepPreviousData, queryOptions, useQueryClient } from "@tanstack/react-query";
import { requestDone, requestJson } from "@/components/api/request-json";
import { useSingleMutation } from "@/components/api/use-single-mutation";
import type { ColumnMapping } from "@/lib/intake/mapping/column-mapping";
import type { SavedMappingItem } from "@/lib/present/import/mapping.schema";

const importAnswer = () => import("@/lib/present/import/import.schema").then((schemas) => schemas.Import);
const proposal = () => import("@/lib/present/import/mapping.schema").then((schemas) => schemas.MappingProposal);
const preview = () => import("@/lib/present/import/mapping.schema").then((schemas) => schemas.MappingPreview);
const savedMapping = () => import("@/lib/present/import/mapping.schema").then((schemas) => schemas.SavedMappingItem);
const savedMappings = () => import("@/lib/present/import/mapping.schema").then((schemas) => schemas.SavedMappingList);

/** The first records of a waiting file, and which column is proposed for what. */
export function proposalQuery(importId: string) {
  return queryOptions({
    queryKey: ["mapping-proposal", importId],
    queryFn: ({ signal }) => requestJson(proposal, `/imports/${importId}/mapping`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

/** What would come of a waiting file under a mapping; the last answer stays until the next has come. */
export function previewQuery(importId: string, mapping: ColumnMapping) {
  return queryOptions({
    queryKey: ["mapping-preview", importId, mapping],
    queryFn: ({ signal }) =>
      requestJson(preview, `/imports/${importId}/mapping/preview`, { method: "POST", body: { mapping }, signal }),
    placeholderData: keepPreviousData,
    retry: false,
  });
}

/** Confirms a mapping: it is kept for the source, and the file is read. */
export function useConfirmMapping(importId: string) {
  const client = useQueryClient();
  return useSingleMutation({
    mutationFn: (mapping: ColumnMapping) =>
      requestJson(importAnswer, `/imports/${importId}/mapping`, { method: "PUT", body: { mapping } }),
    onSuccess: async (started) => {
      client.setQueryData(["imports", importId], started);
      await client.invalidateQueries({ queryKey: ["imports"] });
    },
    // Somebody may have confirmed or removed it meanwhile: then the page has to show that.
    onError: () => client.invalidateQueries({ queryKey: ["imports"] }),
  });
}

const PATH = "/mappings";

/** All saved mappings. @param first as the server has sent them */
export function savedMappingsQuery(first: SavedMappingItem[]) {
  return queryOptions({
    queryKey: [PATH],
    queryFn: async ({ signal }) => (await requestJson(savedMappings, PATH, { signal })).data,
    initialData: first,
  });
}

/** Changes a saved mapping, for files to come. */
export function useChangeMapping(id: string) {
  const client = useQueryClient();
  return useSingleMutation({
    mutationFn: (mapping: ColumnMapping) =>
      requestJson(savedMapping, `${PATH}/${id}`, { method: "PUT", body: { mapping } }),
    onSuccess: () => client.invalidateQueries({ queryKey: [PATH] }),
  });
}

/** Forgets a saved mapping. */
export function useDeleteMapping() {
  const client = useQueryClient();
  return useSingleMutation({
    mutationFn: (id: string) => requestDone(`${PATH}/${id}`, { method: "DELETE" }),
    onSuccess: () => client.invalidateQueries({ queryKey: [PATH] }),
  });
}
