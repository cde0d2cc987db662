"use client";

import { useRouter } from "next/navigation";
import { ActionForm } from "@/components/account/action-form";
import { saveAlertSettings } from "@/components/notification/notifications.query";
import { PreferencesFields, readShared } from "@/components/notification/preferences-fields";
import { Card } from "@/components/ui/card";
import { NativeSelect } from "@/components/ui/native-select";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import type { NotificationsPage } from "@/lib/present/delivery/notifications-page";

const ROLES = [
  { value: "owner", label: "The owner" },
  { value: "admin", label: "Administrators" },
  { value: "analyst", label: "Analysts" },
] as const;
const STEPS = [0, 1, 2];
const ORDINALS = ["First", "Then", "Last"];

/** What holds for everybody: the budget of mails, who is told when nobody answers, and the defaults. */
export function HouseCard({ page }: { readonly page: NotificationsPage }) {
  const { settings, members } = page;
  const router = useRouter();
  const toast = useToast();
  const who = [...ROLES, ...members.map(({ userId, name }) => ({ value: userId, label: name }))];
  const save = async (text: (name: string) => string) => {
    const escalation = STEPS.filter((step) => Number(text(`hours${step}`)) > 0).map((step) => {
      const role = ROLES.find(({ value }) => value === text(`who${step}`));
      const told =
        role === undefined ? { roles: [], userIds: [text(`who${step}`)] } : { roles: [role.value], userIds: [] };
      return { afterHours: Number(text(`hours${step}`)), ...told };
    });
    const defaults = { ...readShared(text), timeZone: null };
    const hasChanged = JSON.stringify(escalation) !== JSON.stringify(settings.escalation);
    const mailsPerDay = Number(text("mailsPerDay"));
    await saveAlertSettings({ mailsPerDay, defaults, ...(hasChanged ? { escalation } : {}) }, settings);
    toast("Saved", "It holds for everybody in the organisation.");
    router.refresh();
  };
  return (
    <Card title="For everybody" note="These apply to everybody who has not chosen for themselves.">
      <ActionForm
        submitLabel="Save for everybody"
        variant="secondary"
        onSubmit={save}
        className="flex max-w-160 flex-col gap-4"
      >
        {(problemOf) => (
          <>
            <TextField
              label="Mails about alerts per person in 24 hours"
              name="mailsPerDay"
              type="number"
              min={1}
              max={500}
              required
              className="max-w-80"
              defaultValue={settings.mailsPerDay}
              description="Further alerts are gathered into one mail at 08:00 or 18:00."
              error={problemOf("mailsPerDay")}
            />
            <fieldset className="flex flex-col gap-3">
              <legend className="mb-1 text-sm font-medium text-ink">When nobody acknowledges an alert</legend>
              {STEPS.map((step) => {
                const known = settings.escalation[step];
                return (
                  <div key={step} className="grid gap-3 sm:grid-cols-2">
                    <TextField
                      label={`${ORDINALS[step]}, after hours`}
                      name={`hours${step}`}
                      type="number"
                      min={1}
                      max={336}
                      placeholder="off"
                      defaultValue={known?.afterHours ?? ""}
                      error={
                        problemOf(`escalation.${step}.afterHours`) ?? (step === 0 ? problemOf("escalation") : null)
                      }
                    />
                    <NativeSelect
                      label="tell"
                      name={`who${step}`}
                      choices={who}
                      defaultValue={known?.userIds[0] ?? known?.roles[0] ?? "owner"}
                    />
                  </div>
                );
              })}
            </fieldset>
            <PreferencesFields preferences={settings.defaults} />
          </>
        )}
      </ActionForm>
    </Card>
  );
}
