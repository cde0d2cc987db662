import type { OrganizationScope } from "@/lib/account/organization-scope";
import type { AlertSeverity } from "@/lib/alert/alert-draft";
import type { AlertChannel, LostPart, SealedTarget } from "@/lib/alert/channels/alert-channel";
import type { ChannelKind } from "@/lib/alert/channels/channel-kind";
import { openForChannel } from "@/lib/alert/channels/channel-seal.gateway";
import { tenantTransaction } from "@/lib/platform/db";
import type { DbTransaction } from "@/lib/platform/transaction";

const SHOWN = [
  "id",
  "kind",
  "name",
  "host",
  "min_severity as minSeverity",
  "is_enabled as isEnabled",
  "created_at as createdAt",
  "previous_secret_until as previousSecretUntil",
  "last_error as lastError",
  "dead_since as deadSince",
  "sealed_url as sealedUrl",
  "sealed_secret as sealedSecret",
] as const;

/** A channel that is to be made. */
export interface NewChannel {
  readonly kind: ChannelKind;
  readonly name: string;
  readonly host: string;
  readonly minSeverity: AlertSeverity;
  readonly sealedUrl: string;
  readonly sealedSecret: string | null;
}

/** What may be changed of a channel; what is left out stays. */
export interface ChannelChange {
  readonly name?: string | undefined;
  readonly minSeverity?: AlertSeverity | undefined;
  readonly isEnabled?: boolean | undefined;
  readonly address?: { readonly host: string; readonly sealedUrl: string } | undefined;
  /** What it has to be before; whatever it is where this is left out. */
  readonly shown?: Pick<AlertChannel, "name" | "host" | "minSeverity"> | undefined;
}

/** All channels, oldest first. */
export async function listChannels(scope: OrganizationScope): Promise<readonly AlertChannel[]> {
  return tenantTransaction(scope.organizationId, (tx) => channelsIn(scope, tx));
}

/** All channels, oldest first, as this transaction sees them. */
export async function channelsIn(scope: OrganizationScope, tx: DbTransaction): Promise<readonly AlertChannel[]> {
  const rows = await tx
    .selectFrom("alert_channel")
    .select(SHOWN)
    .where("organization_id", "=", scope.organizationId)
    .orderBy("id")
    .execute();
  return rows.map(toChannel);
}

/** One channel; null when the organisation has none of that id. */
export async function findChannel(scope: OrganizationScope, id: string): Promise<AlertChannel | null> {
  const found = await tenantTransaction(scope.organizationId, (tx) =>
    tx
      .selectFrom("alert_channel")
      .select(SHOWN)
      .where("organization_id", "=", scope.organizationId)
      .where("id", "=", id)
      .executeTakeFirst(),
  );
  return found === undefined ? null : toChannel(found);
}

/** What has to be known to reach a channel; null when it has gone. */
export async function findTarget(scope: OrganizationScope, id: string): Promise<SealedTarget | null> {
  const found = await tenantTransaction(scope.organizationId, (tx) =>
    tx
      .selectFrom("alert_channel")
      .select(["kind", "is_enabled as isEnabled", "sealed_url as sealedUrl", "sealed_secret as sealedSecret"])
      .select(["sealed_previous_secret as sealedPreviousSecret", "previous_secret_until as previousSecretUntil"])
      .where("organization_id", "=", scope.organizationId)
      .where("id", "=", id)
      .executeTakeFirst(),
  );
  return found ?? null;
}

/** Makes a channel. */
export async function createChannel(scope: OrganizationScope, channel: NewChannel): Promise<AlertChannel> {
  const made = await tenantTransaction(scope.organizationId, (tx) =>
    tx
      .insertInto("alert_channel")
      .values({
        organization_id: scope.organizationId,
        kind: channel.kind,
        name: channel.name,
        host: channel.host,
        min_severity: channel.minSeverity,
        sealed_url: channel.sealedUrl,
        sealed_secret: channel.sealedSecret,
      })
      .returning(SHOWN)
      .executeTakeFirstOrThrow(),
  );
  return toChannel(made);
}

/**
 * Changes a channel; with a new address it counts as reachable again.
 * @returns null when there is no such channel, or it is not as it was shown
 */
export async function changeChannel(
  scope: OrganizationScope,
  id: string,
  { name, minSeverity, isEnabled, address, shown }: ChannelChange,
): Promise<AlertChannel | null> {
  const changed = await tenantTransaction(scope.organizationId, (tx) =>
    tx
      .updateTable("alert_channel")
      .set({
        // A statement has to set something; what is not asked for is set to itself.
        id,
        ...(name === undefined ? {} : { name }),
        ...(minSeverity === undefined ? {} : { min_severity: minSeverity }),
        ...(isEnabled === undefined ? {} : { is_enabled: isEnabled }),
        ...(address === undefined
          ? {}
          : { host: address.host, sealed_url: address.sealedUrl, last_error: null, dead_since: null }),
      })
      .where("organization_id", "=", scope.organizationId)
      .where("id", "=", id)
      .where((row) =>
        row.and(shown === undefined ? {} : { name: shown.name, host: shown.host, min_severity: shown.minSeverity }),
      )
      .returning(SHOWN)
      .executeTakeFirst(),
  );
  return changed === undefined ? null : toChannel(changed);
}

/** Gives a channel a new secret; the one before signs beside it until `previousUntil`. @returns whether there is such a channel */
export async function rotateChannelSecret(
  scope: OrganizationScope,
  id: string,
  sealedSecret: string,
  previousUntil: Date,
): Promise<boolean> {
  const result = await tenantTransaction(scope.organizationId, (tx) =>
    tx
      .updateTable("alert_channel")
      .set((of) => ({
        sealed_secret: sealedSecret,
        sealed_previous_secret: of.ref("sealed_secret"),
        previous_secret_until: previousUntil,
      }))
      .where("organization_id", "=", scope.organizationId)
      .where("id", "=", id)
      .where("kind", "=", "webhook")
      .executeTakeFirst(),
  );
  return result.numUpdatedRows > 0n;
}

/** Deletes a channel with its log of deliveries; what still waited for it is not sent. @returns whether there was one */
export async function deleteChannel(scope: OrganizationScope, id: string): Promise<boolean> {
  const result = await tenantTransaction(scope.organizationId, (tx) =>
    tx
      .deleteFrom("alert_channel")
      .where("organization_id", "=", scope.organizationId)
      .where("id", "=", id)
      .executeTakeFirst(),
  );
  return result.numDeletedRows > 0n;
}

type Sealed = Pick<SealedTarget, "sealedUrl" | "sealedSecret">;

/** Leaves out what must stay secret, and says whether it can still be opened. */
function toChannel({ sealedUrl, sealedSecret, ...channel }: Omit<AlertChannel, "lost"> & Sealed): AlertChannel {
  return { ...channel, lost: lostPart(sealedUrl, sealedSecret) };
}

function lostPart(sealedUrl: string, sealedSecret: string | null): LostPart | null {
  if (openForChannel(sealedUrl) === null) return "address";
  return sealedSecret !== null && openForChannel(sealedSecret) === null ? "secret" : null;
}
