import { z } from "zod";
import { AlertPreferences } from "@/lib/alert/person/alert-preferences.schema";
import { AlertSettings } from "@/lib/alert/person/alert-settings.schema";
import { AskedMoment } from "@/lib/present/time.schema";

/** How alerts are told in an organisation. */
export const AlertSettingsItem = AlertSettings.omit({ builtIn: true, escalatesFrom: true }).meta({
  id: "AlertSettings",
});
export type AlertSettingsItem = z.output<typeof AlertSettingsItem>;

/** What may be changed of it; what is left out stays. */
export const AlertSettingsChange = z.object({
  mailsPerDay: AlertSettings.shape.mailsPerDay.unwrap().optional(),
  escalation: AlertSettings.shape.escalation.unwrap().optional(),
  defaults: AlertSettingsItem.shape.defaults.unwrap().optional(),
  /** What was shown when the change was made; it is refused where that holds no longer. */
  shown: AlertSettingsItem.optional(),
});

/** How one person wants to be told. */
export const AlertPreferencesItem = z
  .object({
    preferences: AlertPreferences,
    /** Whether they have chosen themselves; otherwise the organisation's defaults hold. */
    isOwn: z.boolean(),
  })
  .meta({ id: "AlertPreferences" });
export type AlertPreferencesItem = z.output<typeof AlertPreferencesItem>;

/** How one person wants to be told from now on. */
export const AlertPreferencesChange = AlertPreferences.extend({
  /** A moment, or the day with which mails begin again by the clock that mails follow. */
  pausedUntil: AskedMoment.nullable().default(null),
  /** What was shown when the change was made; it is refused where that holds no longer. */
  shown: AlertPreferencesItem.optional(),
});
