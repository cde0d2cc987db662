import { can } from "@/lib/account/member/permission";
import type { Role } from "@/lib/account/member/role";
import type { Organization } from "@/lib/account/organization/organization";

/** What somebody may do with views of lists. */
export interface ViewRights {
  /** Keep views of their own. */
  readonly mayKeep: boolean;
  /** Keep, change and delete those that everybody sees. */
  readonly mayShare: boolean;
}

/** What a reader of that role may do with views; the demo stays as it is. */
export function viewRights({ isDemo }: Pick<Organization, "isDemo">, role: Role): ViewRights {
  return { mayKeep: !isDemo, mayShare: !isDemo && can(role, "caller-ids:write") };
}
