"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { ActionForm } from "@/components/account/action-form";
import { HouseCard } from "@/components/notification/house-card";
import { forgetPreferences, savePreferences, sendTestMail } from "@/components/notification/notifications.query";
import { PreferencesFields, readShared } from "@/components/notification/preferences-fields";
import { useChange } from "@/components/settings/use-change";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { TimeZoneField } from "@/components/ui/time-zone-field";
import { useToast } from "@/components/ui/toast";
import type { NotificationsPage } from "@/lib/present/delivery/notifications-page";
import { dayKey, formatZone } from "@/lib/present/format";

/** How alerts are told: to the reader, and in the organisation. */
export function NotificationsScreen({ page }: { readonly page: NotificationsPage }) {
  const { isPending, change } = useChange();
  const { email, own, bounce } = page;
  return (
    <>
      {bounce === null ? null : (
        <Notice tone="bad" title={`Mails do not arrive at ${email}`}>
          The mail server said: {bounce}. Correct the address under “Your account”, then send a test.
        </Notice>
      )}
      <Card
        title="Your mails"
        note={own.isOwn ? `To ${email}, as you chose.` : `To ${email}, as the organisation's defaults are.`}
        actions={
          <span className="flex flex-wrap gap-2">
            <Button
              size="sm"
              disabled={isPending}
              onClick={() => void change({ run: sendTestMail, done: `A test mail is on its way to ${email}` })}
            >
              Send me a test mail
            </Button>
            {own.isOwn ? (
              <Button
                size="sm"
                disabled={isPending}
                onClick={() => void change({ run: forgetPreferences, done: "The organisation's defaults hold" })}
              >
                Use the defaults
              </Button>
            ) : null}
          </span>
        }
      >
        <OwnForm key={JSON.stringify(own)} page={page} />
      </Card>
      {page.mayManage ? <HouseCard key={JSON.stringify(page.settings)} page={page} /> : null}
    </>
  );
}

function OwnForm({ page }: { readonly page: NotificationsPage }) {
  const { preferences } = page.own;
  const [zone, setZone] = useState(preferences.timeZone ?? "");
  const { pausedUntil } = preferences;
  const pausedDay = pausedUntil === null ? "" : dayKey(pausedUntil, preferences.timeZone ?? page.timeZone);
  const router = useRouter();
  const toast = useToast();
  const save = async (text: (name: string) => string) => {
    const day = text("pausedUntil");
    const wish = {
      ...readShared(text),
      wantsMail: text("wantsMail") === "on",
      pausedUntil: day === "" ? null : day,
      groups: page.groups.filter((group) => text(`group ${group}`) === "on"),
      timeZone: zone === "" ? null : zone,
    };
    await savePreferences(wish, page.own);
    toast("Saved", "It holds for the next alert.");
    router.refresh();
  };
  return (
    <ActionForm submitLabel="Save" onSubmit={save} className="flex max-w-160 flex-col gap-4">
      {(problemOf) => (
        <>
          <CheckboxField
            label="Write to me about alerts"
            name="wantsMail"
            defaultChecked={preferences.wantsMail}
            description="You find every alert on the Alerts page in any case."
          />
          <PreferencesFields preferences={preferences} />
          <TimeZoneField
            label="By the clock of"
            usual={`The organisation: ${formatZone(page.timeZone)}`}
            description="Quiet hours, digests and the times in mails follow this clock."
            value={zone}
            onValueChange={setZone}
          />
          <TextField
            label="Pause until"
            name="pausedUntil"
            type="date"
            defaultValue={pausedDay}
            description="No mails before that day; what happens meanwhile is not sent later. Leave empty for no pause."
            error={problemOf("pausedUntil")}
          />
          {page.groups.length === 0 ? null : (
            <fieldset className="flex flex-col gap-2">
              <legend className="mb-1 text-sm font-medium text-ink">
                Only these groups of caller IDs; none for all
              </legend>
              {page.groups.map((group) => (
                <CheckboxField
                  key={group}
                  label={group}
                  name={`group ${group}`}
                  defaultChecked={preferences.groups.includes(group)}
                />
              ))}
            </fieldset>
          )}
        </>
      )}
    </ActionForm>
  );
}
