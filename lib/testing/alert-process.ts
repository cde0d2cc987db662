import { mintOrganizationScope } from "@/lib/account/organization-scope";
import { reconcileAlerts } from "@/lib/alert/raise-alert.store";
import { deliverAlerts } from "@/lib/pipeline/tell/deliver-alerts";
import { queueAlertMails } from "@/lib/pipeline/tell/queue-alert-mails";
import { adoptDatabase } from "@/lib/platform/adopt-database";
import { closeDatabase } from "@/lib/platform/close-database";
import { ownerTransaction } from "@/lib/platform/db";
import { aRaisedAlert } from "@/lib/testing/a-raised-alert";

// A process of its own that a test may kill: `raise-and-wait` and `raise-halfway` stand still where it is to die.
const [deed = "", url = "", organizationId = "", detectedAt = "", now = ""] = process.argv.slice(2);
const scope = mintOrganizationScope(organizationId, { kind: "system" });
const cause = { importId: null, now: new Date(now) };

async function standStill(): Promise<never> {
  process.send?.("here");
  return new Promise(() => setInterval(() => undefined, 1_000));
}

async function raise(isHalfway: boolean): Promise<void> {
  await ownerTransaction(async (tx) => {
    const drafts = [aRaisedAlert(1, 0.2, { detectedAt: new Date(detectedAt) }).draft];
    const alerts = await reconcileAlerts(scope, tx, drafts, cause);
    await queueAlertMails(scope, tx, alerts, cause);
    if (isHalfway) await standStill();
  });
}

adoptDatabase(url);
switch (deed) {
  case "raise-halfway":
    await raise(true);
    break;
  case "raise-and-wait":
    await raise(false);
    await standStill();
    break;
  default:
    await raise(false);
    await deliverAlerts(scope, () => cause.now);
}
await closeDatabase();
