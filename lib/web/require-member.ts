import { findMember } from "@/lib/account/member/membership.store";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { AppError } from "@/lib/base/app-error";

/** @throws AppError `unprocessable` when nobody of the organisation has that id */
export async function requireMember(scope: OrganizationScope, userId: string): Promise<void> {
  if ((await findMember(scope, userId)) !== null) return;
  const message = "This is nobody of the organisation";
  throw new AppError("unprocessable", message, { problems: [{ path: "assigneeId", message }] });
}
