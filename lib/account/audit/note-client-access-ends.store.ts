import type { OrganizationScope, SystemScope } from "@/lib/account/organization-scope";
import { noteAudited } from "@/lib/platform/audit-witness";
import type { Execute } from "@/lib/platform/transaction";

/** Whose way into which clients ends: of an agency everybody's and into all, unless one person or one client is named. */
export interface EndingAccess {
  readonly agencyId: string;
  readonly userId?: string;
  readonly clientId?: string;
}

const ACTION = "agency.access_ended";

/**
 * Writes into the audit logs of an agency's clients that people of the agency get in no more, with their addresses: from
 * then on these stand nowhere else there. Who belongs to a client has lost nothing. Call it before the access ends.
 * @param scope whose actor ends it; somebody whom the client does not know is named in the line
 * @param execute runs a statement in the transaction in which the access ends
 */
export async function noteClientAccessEnds(
  { actor }: OrganizationScope | SystemScope,
  execute: Execute,
  ending: EndingAccess,
): Promise<void> {
  const { agencyId, userId = null, clientId = null } = ending;
  const actorId = actor.kind === "person" ? actor.userId : actor.kind === "api_key" ? actor.apiKeyId : null;
  const address = actor.kind === "system" ? null : (actor.address ?? null);
  noteAudited(ACTION);
  await execute(INSERT, [agencyId, userId, clientId, actor.kind, actorId, ACTION, address]);
}

const INSERT = `
  insert into audit_event (organization_id, actor_kind, actor_id, action, subject, detail, address)
  select client.id, $4, $5, $6, gone.user_id,
    jsonb_build_object('email', whose.email, 'role', gone.client_role, 'agency', agency.name) || coalesce(
      (select jsonb_build_object('person', doer.email) from "user" doer
       where doer.id::text = $5 and doer.id <> gone.user_id and not exists
         (select 1 from membership known where known.organization_id = client.id and known.user_id = doer.id)), '{}'),
    $7
  from organization agency
  join organization client on client.parent_id = agency.id
  join membership gone on gone.organization_id = agency.id and gone.client_role is not null
  join "user" whose on whose.id = gone.user_id
  where agency.id = $1::uuid
    and ($2::uuid is null or gone.user_id = $2::uuid)
    and ($3::uuid is null or client.id = $3::uuid)
    and not exists
      (select 1 from membership own where own.organization_id = client.id and own.user_id = gone.user_id)`;
