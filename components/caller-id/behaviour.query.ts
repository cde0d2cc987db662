import { useQuery } from "@tanstack/react-query";
import { requestJson } from "@/components/api/request-json";

const answer = () => import("@/lib/present/caller-id/behaviour.schema").then((schemas) => schemas.Behaviour);

/** How a caller ID is used, beside the healthy ones; counted call by call, so asked for only when it is looked at. */
export function useBehaviour(callerId: string) {
  return useQuery({
    queryKey: ["/caller-ids", callerId, "behaviour"],
    queryFn: ({ signal }) => requestJson(answer, `/caller-ids/${encodeURIComponent(callerId)}/behaviour`, { signal }),
  });
}
