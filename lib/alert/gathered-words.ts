import type { StoredNotice } from "@/lib/alert/person/alert-notice.schema";
import { capital } from "@/lib/alert/reader-words";

/** The words of a mail that tells several things together, ready to be laid out. */
export interface GatheredWords {
  readonly subject: string;
  readonly headline: string;
  /** Why they come together. */
  readonly lead: string;
  readonly parts: readonly {
    readonly title: string;
    readonly lines: readonly { readonly text: string; readonly url: string }[];
    /** How many more there are than the lines name. */
    readonly more: number;
  }[];
}

/** Why things are told together, and what was agreed. */
export interface GatheredReason {
  readonly rhythm: "each" | "daily" | "weekly";
  readonly mailsPerDay: number;
}

const LINES_MAX = 20;
const TITLES: Readonly<Record<StoredNotice["what"], readonly [one: string, many: string]>> = {
  escalated: ["alert that nobody has acknowledged", "alerts that nobody has acknowledged"],
  raised: ["new alert", "new alerts"],
  reinstated: ["alert that holds after all", "alerts that hold after all"],
  all_clear: ["all clear", "all clear"],
  withdrawn: ["alert withdrawn", "alerts withdrawn"],
  history: ["file with older changes", "files with older changes"],
};
const ORDER = ["escalated", "raised", "reinstated", "all_clear", "withdrawn", "history"] as const;
const URGENCY = ["critical", "high", "medium", null];

/** Writes down what is told together: counts first, then the gravest. */
export function gatheredWords(notices: readonly StoredNotice[], reason: GatheredReason): GatheredWords {
  const parts = ORDER.flatMap((what) => {
    const own = notices.filter((notice) => notice.what === what);
    return own.length === 0 ? [] : [{ what, own: [...own].sort(byUrgency) }];
  });
  const counts = parts.map(({ what, own }) => `${own.length} ${TITLES[what][own.length === 1 ? 0 : 1]}`).join(", ");
  const isOverBudget = notices.some(({ reason: why }) => why === "budget");
  return {
    subject: `${isOverBudget ? "More from today" : reason.rhythm === "weekly" ? "Your week" : "Your day"}: ${counts}`,
    headline: capital(counts),
    lead: isOverBudget
      ? `You have had ${reason.mailsPerDay} ${reason.mailsPerDay === 1 ? "mail" : "mails"} in 24 hours, the most that your organisation allows. What came after them is gathered here; every alert is on the Alerts page.`
      : `You chose to be told ${reason.rhythm === "weekly" ? "once a week" : "once a day"}. When there is nothing to report, no mail is sent.`,
    parts: parts.map(({ what, own }) => ({
      title: capital(TITLES[what][own.length === 1 ? 0 : 1]),
      lines: own.slice(0, LINES_MAX).map(({ subject, url }) => ({ text: subject, url })),
      more: Math.max(0, own.length - LINES_MAX),
    })),
  };
}

function byUrgency(a: StoredNotice, b: StoredNotice): number {
  return URGENCY.indexOf(a.severity) - URGENCY.indexOf(b.severity) || (a.id < b.id ? -1 : 1);
}
