import { findMember } from "@/lib/account/member/membership.store";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { AppError } from "@/lib/base/app-error";

/** @returns the address of a member @throws AppError `unprocessable` when nobody of the organisation has that id */
export async function requireMember(scope: OrganizationScope, userId: string): Promise<string> {
  const member = await findMember(scope, userId);
  if (member !== null) return member.email;
  const message = "This is nobody of the organisation";
  throw new AppError("unprocessable", message, { problems: [{ path: "assigneeId", message }] });
}
