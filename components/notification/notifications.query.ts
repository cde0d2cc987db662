import { requestDone } from "@/components/api/request-json";
import type { AlertPreferencesItem, AlertSettingsItem } from "@/lib/present/delivery/alert-settings.schema";

const PATH = "/alert-preferences";

/** Keeps how one wants to be told. @param shown what the page showed before @throws ApiError */
export function savePreferences(
  preferences: AlertPreferencesItem["preferences"],
  shown: AlertPreferencesItem,
): Promise<void> {
  return requestDone(PATH, { method: "PUT", body: { ...preferences, shown } });
}

/** Goes back to what holds for everybody. @throws ApiError */
export function forgetPreferences(): Promise<void> {
  return requestDone(PATH, { method: "DELETE" });
}

/** Sends oneself a test mail. @throws ApiError */
export function sendTestMail(): Promise<void> {
  return requestDone(`${PATH}/test`, { method: "POST" });
}

/** Changes what holds for everybody. @param shown what the page showed before @throws ApiError */
export function saveAlertSettings(change: Partial<AlertSettingsItem>, shown: AlertSettingsItem): Promise<void> {
  return requestDone("/alert-settings", { method: "PATCH", body: { ...change, shown } });
}
