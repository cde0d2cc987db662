import { z } from "zod";
import { VIEW_SCREENS } from "@/lib/account/person/saved-view";
import { pageOf } from "@/lib/present/page.schema";
import { Time } from "@/lib/present/time.schema";

const Name = z.string().trim().min(1, "Give it a name").max(60);
/** A query as it stands in an address: no start of another part of the address, nothing unprintable. */
const Query = z
  .string()
  .max(4_000)
  .regex(/^[\x21-\x7e]*$/, "This is not a query")
  .regex(/^[^?#]*$/, "This is not a query");

/** A view of a list that is kept under a name. */
export const SavedViewItem = z
  .object({
    id: z.uuid(),
    screen: z.enum(VIEW_SCREENS),
    name: z.string(),
    /** As it stands in the list's address, without the question mark. */
    query: z.string(),
    /** Whether everybody in the organisation sees it. */
    isShared: z.boolean(),
    createdAt: Time,
  })
  .meta({ id: "SavedView" });
export type SavedViewItem = z.output<typeof SavedViewItem>;

/** Everybody's views and one's own, by name. */
export const SavedViewList = pageOf(SavedViewItem);

/** A view to be kept. */
export const SavedViewRequest = z.object({
  screen: z.enum(VIEW_SCREENS),
  name: Name,
  query: Query,
  isShared: z.boolean().default(false),
});

/** What may be changed of a view; what is left out stays. */
export const SavedViewChange = z
  .object({ name: Name, query: Query, isShared: z.boolean() })
  .partial()
  .refine((change) => Object.values(change).some((value) => value !== undefined), "Say what is to be changed");
