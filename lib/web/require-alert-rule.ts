import { listMembers } from "@/lib/account/member/membership.store";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { listChannels } from "@/lib/alert/channels/alert-channel.store";
import type { Audience } from "@/lib/alert/person/alert-settings.schema";
import { type AlertRule, findRule } from "@/lib/alert/rules/alert-rule.store";
import { AppError } from "@/lib/base/app-error";

/** The organisation's own rule of that id, unless it is deleted. @throws AppError `not_found` when it has none */
export async function requireAlertRule(scope: OrganizationScope, id: string): Promise<AlertRule> {
  return standingRule(await findRule(scope, id));
}

/** @throws AppError `not_found` when nothing was found, or it is deleted */
export function standingRule(found: AlertRule | null): AlertRule {
  return ruleOrNotFound(found, ({ deletedAt }) => deletedAt === null);
}

/** @throws AppError `not_found` when nothing was found */
export function ruleOrNotFound(
  found: AlertRule | null,
  isWanted: (rule: AlertRule) => boolean = () => true,
): AlertRule {
  if (found === null || !isWanted(found)) throw new AppError("not_found", "There is no such rule.");
  return found;
}

/** @throws AppError `unprocessable` when somebody, or a channel, is not the organisation's */
export async function requireOwnAudience(
  scope: OrganizationScope,
  tell: Partial<Audience>,
  path: string,
): Promise<void> {
  const { userIds = [], channelIds = null } = tell;
  const people = userIds.length === 0 ? [] : (await listMembers(scope)).map(({ userId }) => userId);
  const channels =
    channelIds === null || channelIds.length === 0 ? [] : (await listChannels(scope)).map(({ id }) => id);
  if (userIds.some((id) => !people.includes(id))) refuse(`${path}.userIds`, "This is nobody of the organisation");
  if (channelIds?.some((id) => !channels.includes(id)) === true)
    refuse(`${path}.channelIds`, "The organisation has no such channel");
}

function refuse(path: string, message: string): never {
  throw new AppError("unprocessable", message, { problems: [{ path, message }] });
}
