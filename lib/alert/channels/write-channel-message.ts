import type { RaisedAlert } from "@/lib/alert/alert-draft";
import type { AlertStep } from "@/lib/alert/alert-steps";
import type { ChannelAlert, ChannelMessage } from "@/lib/alert/channels/channel-message";
import { gravestOf } from "@/lib/alert/channels/severity-order";
import type { FollowUp } from "@/lib/alert/follow-up";
import type { FollowUpWords } from "@/lib/alert/follow-up-words";
import { type AlertWords, type Reader, zoneSentence } from "@/lib/alert/reader-words";

/** Whose message it is, and when it is written. */
export interface MessageOrigin extends Pick<Reader, "now"> {
  readonly organizationName: string;
}

/** The same of a message that names days and times. */
export type TimedOrigin = MessageOrigin & Pick<Reader, "timeZone">;

/** Words of one alert, or of an incident over several. */
interface RaisedWords
  extends Pick<AlertWords, "subject" | "headline" | "change" | "whoBlocked" | "likelyCause" | "url"> {
  readonly steps: readonly Pick<AlertStep, "text">[];
}

/** Tells channels of alerts that were raised together. */
export function raisedNews(words: RaisedWords, alerts: readonly RaisedAlert[], origin: TimedOrigin): ChannelMessage {
  const steps = words.steps.map(({ text }, index) => `${index + 1}. ${text}`).join("\n");
  const lines = [words.change, words.whoBlocked, words.likelyCause, steps, zoneSentence(origin.timeZone)];
  return {
    ...originOf(origin),
    type: "alert.raised",
    severity: gravestOf(alerts.map(({ draft }) => draft.severity)),
    title: words.subject,
    lines: lines.filter((line) => line !== null),
    url: words.url,
    alerts: alerts.map(toldAlert),
  };
}

/** Tells channels, once for an import, what was found in calls of long ago. @param title subject of the mail that tells it */
export function historyNews(
  title: string,
  url: string,
  alerts: readonly RaisedAlert[],
  origin: MessageOrigin,
): ChannelMessage {
  return {
    ...originOf(origin),
    type: "alert.history",
    severity: gravestOf(alerts.map(({ draft }) => draft.severity)),
    title,
    lines: ["They stand on the page of alerts, each in its time. No message is sent for each."],
    url,
    alerts: alerts.map(toldAlert),
  };
}

/** Tells channels what became of an alert. */
export function followUpNews(words: FollowUpWords, followUp: FollowUp, origin: TimedOrigin): ChannelMessage {
  const { alertId, callerId, carrier, what } = followUp;
  return {
    ...originOf(origin),
    type: `alert.${what}`,
    severity: null,
    title: words.subject,
    lines: [words.text, zoneSentence(origin.timeZone)],
    url: words.url,
    alerts: [{ id: alertId, callerId, carrier }],
  };
}

/** Asks whether messages arrive. @param url page of the channels */
export function testNews(channelName: string, url: string, origin: MessageOrigin): ChannelMessage {
  return {
    ...originOf(origin),
    type: "channel.test",
    severity: null,
    title: `A test of the channel “${channelName}”`,
    lines: ["Alerts will look like this. There is nothing to do."],
    url,
    alerts: [],
  };
}

function originOf({ organizationName, now }: MessageOrigin): Pick<ChannelMessage, "at" | "organization"> {
  return { at: now.toISOString(), organization: organizationName };
}

function toldAlert({ id, draft }: RaisedAlert): ChannelAlert {
  const { callerId, carrier, kind, severity, detectedAt } = draft;
  return { id, callerId, carrier, kind, severity, detectedAt: detectedAt.toISOString() };
}
