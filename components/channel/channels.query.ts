import { requestDone, requestJson } from "@/components/api/request-json";

const PATH = "/alert-channels";
const schemas = () => import("@/lib/present/delivery/alert-channel.schema");
const made = () => schemas().then((all) => all.FreshAlertChannelItem);
const secret = () => schemas().then((all) => all.FreshSecret);
const deliveries = () => schemas().then((all) => all.ChannelDeliveryPage);
const LOG_ROWS = 20;

/** Adds a channel. @returns its secret, which is shown this once; null where its kind has none @throws ApiError */
export async function addChannel(body: Readonly<Record<string, string>>): Promise<string | null> {
  return (await requestJson(made, PATH, { method: "POST", body })).secret;
}

/** Changes what is named of a channel. @throws ApiError */
export function changeChannel(id: string, body: Readonly<Record<string, unknown>>): Promise<void> {
  return requestDone(`${PATH}/${id}`, { method: "PATCH", body });
}

/** Deletes a channel with its log. @throws ApiError */
export function deleteChannel(id: string): Promise<void> {
  return requestDone(`${PATH}/${id}`, { method: "DELETE" });
}

/** Sends a test message. @throws ApiError */
export function testChannel(id: string): Promise<void> {
  return requestDone(`${PATH}/${id}/test`, { method: "POST" });
}

/** Sends a message of a channel's log once more. @throws ApiError */
export function replayDelivery(id: string, deliveryId: string): Promise<void> {
  return requestDone(`${PATH}/${id}/deliveries/${deliveryId}/replay`, { method: "POST" });
}

/** Gives a webhook a new secret. @returns it, this once @throws ApiError */
export async function renewSecret(id: string): Promise<string> {
  return (await requestJson(secret, `${PATH}/${id}/secret`, { method: "POST" })).secret;
}

/** The latest messages to a channel, newest first. @throws ApiError */
export async function latestDeliveries(id: string, signal: AbortSignal) {
  return (await requestJson(deliveries, `${PATH}/${id}/deliveries?limit=${LOG_ROWS}`, { signal })).data;
}
