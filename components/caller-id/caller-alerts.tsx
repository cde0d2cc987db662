import { AlertItem } from "@/components/alert/alert-item";
import { LastChange } from "@/components/caller-id/last-change";
import { Card } from "@/components/ui/card";
import type { CallerIdPageModel } from "@/lib/present/caller-id/caller-id-page";

/** The alerts of one caller ID, those that were withdrawn among them. */
export function CallerAlerts({ alerts, timeZone, mayChangeAlerts }: CallerIdPageModel) {
  const latest = alerts.find(({ withdrawnAt }) => withdrawnAt === null);
  return (
    <Card title="Alerts" note={alerts.length === 0 ? undefined : "Latest first."} isFlush>
      {latest === undefined ? null : <LastChange alert={latest} timeZone={timeZone} />}
      {alerts.length === 0 ? (
        <p className="px-4 pb-3 text-ink-soft">None was ever raised for it.</p>
      ) : (
        <ul className="divide-y divide-line/70">
          {alerts.map((alert) => (
            <li key={alert.id}>
              <AlertItem alert={alert} timeZone={timeZone} mayChange={mayChangeAlerts} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
