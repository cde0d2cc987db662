import { randomUUID } from "node:crypto";
import { recordAudit } from "@/lib/account/audit/audit.store";
import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { writeTogether } from "@/lib/account/write-together.store";
import type { AlertChannel } from "@/lib/alert/channels/alert-channel";
import { queueChannelTest } from "@/lib/alert/channels/queue-for-channels.store";
import { testNews } from "@/lib/alert/channels/write-channel-message";
import type { StoredDelivery } from "@/lib/alert/delivery-page.store";
import { AppError } from "@/lib/base/app-error";
import { requestDelivery } from "@/lib/pipeline/job-queue";
import { env } from "@/lib/platform/env";

/**
 * Sends a message to a channel that asks whether messages arrive, through the same outbox as alerts.
 * @returns it as it waits there
 * @throws AppError `not_found` when the channel has gone
 */
export async function sendChannelTest(
  scope: OrganizationScope,
  organization: Organization,
  channel: AlertChannel,
  now: Date,
): Promise<StoredDelivery> {
  const origin = { organizationName: organization.name, now };
  const message = testNews(channel.name, `${env().appUrl}/settings/channels`, origin);
  const key = `test:${randomUUID()}`;
  const { id: subject, name } = channel;
  const queued = await writeTogether(scope, async () => {
    const waiting = await queueChannelTest(scope, channel, {
      key,
      answers: null,
      alertId: null,
      importId: null,
      message,
    });
    if (waiting === null) throw new AppError("not_found", "There is no such channel.");
    await recordAudit(scope, { action: "alert_channel.tested", subject, detail: { name } });
    return waiting;
  });
  await requestDelivery(scope.organizationId);
  return queued;
}
