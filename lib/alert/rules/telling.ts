import type { Role } from "@/lib/account/member/role";
import { type AlertSettings, Audience } from "@/lib/alert/person/alert-settings.schema";
import type { QuietHours } from "@/lib/alert/person/quiet-hours";
import { ownRuleId } from "@/lib/alert/rules/own-rule-id";
import type { RuleDefinition } from "@/lib/alert/rules/rule-definition.schema";

/** Who is told of a rule's alerts, and when not. */
export interface Telling {
  /** False where nobody is told, though alerts are raised. */
  readonly isEnabled: boolean;
  readonly tell: Audience;
  /** Hours of the organisation's zone in which nobody is told; null when there are none. */
  readonly quiet: QuietHours | null;
}

interface OwnRule {
  readonly id: string;
  readonly isEnabled: boolean;
  readonly definition: Pick<RuleDefinition, "tell" | "hours">;
}

interface Person {
  readonly userId: string;
  readonly role: Role;
}

const DEFAULT_AUDIENCE = Audience.parse({});

/** Who is told of the alerts of each rule: those of ours, and the organisation's own. */
export function tellingOf(settings: AlertSettings, own: readonly OwnRule[]): (ruleId: string) => Telling {
  const byId = new Map<string, Telling>();
  for (const [id, setting] of Object.entries(settings.builtIn)) byId.set(id, { ...setting, quiet: null });
  for (const { id, isEnabled, definition } of own)
    byId.set(ownRuleId(id), { isEnabled, tell: definition.tell, quiet: quietOf(definition.hours) });
  return (ruleId) => byId.get(ruleId) ?? { isEnabled: true, tell: DEFAULT_AUDIENCE, quiet: null };
}

/** Whether somebody is among those who are told. */
export function isAmong({ roles, userIds }: Pick<Audience, "roles" | "userIds">, person: Person): boolean {
  return roles.includes(person.role) || userIds.includes(person.userId);
}

/** All hours but those in which people may be told. */
function quietOf(hours: RuleDefinition["hours"]): QuietHours | null {
  if (hours === null) return null;
  return { fromMinutes: hours.toMinutes, toMinutes: hours.fromMinutes, hasQuietWeekends: hours.isWeekdaysOnly };
}
