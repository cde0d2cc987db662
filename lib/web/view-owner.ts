import { can } from "@/lib/account/member/permission";
import type { Role } from "@/lib/account/member/role";
import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { AppError } from "@/lib/base/app-error";

/** Whoever asks, where they ask. */
interface Asking {
  readonly scope: OrganizationScope;
  readonly organization: Organization;
  readonly role: Role | null;
}

/** The person whose views are asked for; null for an API key, which has none of its own. */
export function viewReader({ scope: { actor } }: Pick<Asking, "scope">): string | null {
  return actor.kind === "person" ? actor.userId : null;
}

/**
 * Checks that somebody may keep or change a view.
 * @param isShared whether it is, or will be, everybody's
 * @returns the person's id
 * @throws AppError `forbidden`
 */
export function viewKeeper({ scope, organization, role }: Asking, isShared: boolean): string {
  const userId = viewReader({ scope });
  if (userId === null || role === null) throw new AppError("forbidden", "Views are kept by people, not by keys.");
  if (organization.isDemo) throw new AppError("forbidden", "The demo cannot be changed. Keep views of your own calls.");
  if (isShared && !can(role, "caller-ids:write"))
    throw new AppError("forbidden", `As ${role} you may keep views of your own, not views that everybody sees.`);
  return userId;
}
