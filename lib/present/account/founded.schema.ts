import { z } from "zod";
import { OrganizationItem } from "@/lib/present/account/account-answer.schema";

/** Somebody new, and the organisation that they own. */
export const Founded = z.object({
  owner: z.object({ id: z.uuid(), email: z.email() }),
  organization: OrganizationItem,
});
