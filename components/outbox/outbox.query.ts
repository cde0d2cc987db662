import { useList } from "@/components/api/list.query";
import type { Delivery } from "@/lib/present/delivery/delivery.schema";
import type { ListPage } from "@/lib/present/list-page";
import { MAILS_PER_PAGE } from "@/lib/present/page-size";

const deliveryPage = () => import("@/lib/present/delivery/delivery.schema").then((schemas) => schemas.DeliveryPage);

/** The mails of the organisation, page by page. @param first the first page, as the server has sent it */
export function useOutbox(first: ListPage<Delivery>) {
  return useList({ path: "/outbox", query: { limit: MAILS_PER_PAGE }, answer: deliveryPage, first });
}
