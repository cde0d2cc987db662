import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { requestDone, requestJson } from "@/components/api/request-json";
import { useSingleMutation } from "@/components/api/use-single-mutation";
import type { ApiKeyRecord } from "@/lib/present/settings/api-key-row";

const PATH = "/api-keys";
const keyList = () => import("@/lib/present/account/account-answer.schema").then((schemas) => schemas.ApiKeyList);
const freshKey = () => import("@/lib/present/account/account-answer.schema").then((schemas) => schemas.FreshApiKeyItem);

const keysQuery = queryOptions({
  queryKey: [PATH],
  queryFn: async ({ signal }): Promise<ApiKeyRecord[]> => (await requestJson(keyList, PATH, { signal })).data,
});

/** What a new key is asked for with. */
export interface KeyWish {
  readonly name: string;
  readonly scopes: readonly string[];
  /** ISO 8601; null for a key that does not expire. */
  readonly expiresAt: string | null;
}

/** All keys, newest first. @param first as the server has sent them */
export function useApiKeys(first: ApiKeyRecord[]) {
  return useQuery({ ...keysQuery, initialData: first });
}

/** Makes a key; its answer is the only one that ever holds the key itself. */
export function useMakeApiKey() {
  const client = useQueryClient();
  return useSingleMutation({
    mutationFn: ({ expiresAt, ...wish }: KeyWish) =>
      requestJson(freshKey, PATH, {
        method: "POST",
        body: { ...wish, ...(expiresAt === null ? {} : { expiresAt }) },
      }),
    // The key is kept nowhere beyond the dialog that shows it.
    gcTime: 0,
    onSuccess: () => client.invalidateQueries(keysQuery),
  });
}

/** Puts another key in the place of one; its answer is the only one that ever holds the new key. */
export function useReplaceApiKey() {
  const client = useQueryClient();
  return useSingleMutation({
    mutationFn: ({ id, overlapHours }: { readonly id: string; readonly overlapHours: number }) =>
      requestJson(freshKey, `${PATH}/${id}/rotation`, { method: "POST", body: { overlapHours } }),
    gcTime: 0,
    onSuccess: () => client.invalidateQueries(keysQuery),
  });
}

/** Makes a key useless from now on. */
export function useRevokeApiKey() {
  const client = useQueryClient();
  return useSingleMutation({
    mutationFn: (id: string) => requestDone(`${PATH}/${id}`, { method: "DELETE" }),
    onSuccess: () => client.invalidateQueries(keysQuery),
  });
}
