import type { OrganizationScope } from "@/lib/account/organization-scope";
import { AppError } from "@/lib/base/app-error";
import { findCase } from "@/lib/redress/case.store";
import type { RedressCase } from "@/lib/redress/redress-case";

/** The organisation's redress case of that id. @throws AppError `not_found` when it has none */
export async function requireCase(scope: OrganizationScope, id: string): Promise<RedressCase> {
  const found = await findCase(scope, id);
  if (found === null) throw unknownCase();
  return found;
}

/** The answer to an id of no case of the organisation. */
export function unknownCase(): AppError {
  return new AppError("not_found", "There is no such case.");
}
