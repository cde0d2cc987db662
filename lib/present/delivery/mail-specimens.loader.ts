import { renderAccountMail } from "@/lib/account/mail/account.mail";
import { invitationMail, linkMail, newsMail } from "@/lib/account/mail/account-mail";
import { renderAlertMail } from "@/lib/alert/alert.mail";
import { alertWords } from "@/lib/alert/alert-words";
import { renderFollowUpMail } from "@/lib/alert/follow-up.mail";
import { followUpWords } from "@/lib/alert/follow-up-words";
import { renderGatheredMail } from "@/lib/alert/gathered.mail";
import { gatheredWords } from "@/lib/alert/gathered-words";
import { renderHistorySummary } from "@/lib/alert/history-summary.mail";
import { renderIncidentMail } from "@/lib/alert/incident.mail";
import { incidentWords } from "@/lib/alert/incident-words";
import { renderTestMail } from "@/lib/alert/test.mail";
import { mailDocument } from "@/lib/present/delivery/mail-preview";
import { type MailSpecimen, specimenAlert, specimenNotice } from "@/lib/present/delivery/mail-specimen";

const APP_URL = "https://ringworthy.example";
const READER = { timeZone: "America/Chicago", now: new Date("2026-11-24T21:00:00Z"), appUrl: APP_URL };
const HOUSE = { organizationName: "Ada's Clinic", appUrl: APP_URL, timeZone: "America/New_York" };
const BLOCKER = { url: "https://redress.example/report", tel: "+18005550199", email: null, id: "A-77" };

/** Every mail that the product sends, for whoever looks at all of them. @param nonce of the page that shows them */
export async function loadMailSpecimens(nonce: string | undefined): Promise<readonly MailSpecimen[]> {
  const all = [...(await alertMails()), ...(await mails())];
  return all.map(({ html, ...mail }) => ({ ...mail, document: mailDocument(html, nonce) }));
}

type Laid = Omit<MailSpecimen, "document"> & { readonly html: string };

async function alertMails(): Promise<Laid[]> {
  const block = alertWords(specimenAlert(0, "block").draft, READER, BLOCKER);
  const label = alertWords(specimenAlert(1, "label").draft, READER, null);
  const [first, ...more] = [0, 1, 2, 3].map((index) => specimenAlert(index, "block"));
  const incident =
    first && incidentWords({ kind: "block", carrier: "Verizon", alerts: [first, ...more] }, READER, null);
  const { callerId, carrier, evidence } = specimenAlert(0, "block").draft;
  const over = { ...evidence, overAt: "2026-11-24T19:00:00Z" };
  const thread = { alertId: "1", callerId, carrier, evidence: over, threadKey: "1" };
  const [clear, undone] = (["all_clear", "withdrawn"] as const).map((what) =>
    followUpWords({ ...thread, what }, READER),
  );
  const digest = gatheredWords(
    (["escalated", "raised", "raised", "all_clear", "history"] as const).map(specimenNotice),
    { rhythm: "daily", mailsPerDay: 10 },
  );
  const older = [block, label].map(({ subject }, n) => ({ text: subject, url: `${APP_URL}/alerts/${n + 1}` }));
  const history = await renderHistorySummary(older, { ...HOUSE, filename: "october.csv", goingOn: 1 });
  const alertUrl = `${APP_URL}/alerts/1`;
  return [
    specimen("Alert: blocked", block.subject, await renderAlertMail(block, { ...HOUSE, alertUrl })),
    specimen("Alert: labelled", label.subject, await renderAlertMail(label, { ...HOUSE, alertUrl })),
    ...(incident === undefined
      ? []
      : [specimen("One incident over many numbers", incident.subject, await renderIncidentMail(incident, HOUSE))]),
    ...(clear === undefined ? [] : [specimen("All clear", clear.subject, await renderFollowUpMail(clear, HOUSE))]),
    ...(undone === undefined ? [] : [specimen("Taken back", undone.subject, await renderFollowUpMail(undone, HOUSE))]),
    specimen("Digest", digest.subject, await renderGatheredMail(digest, HOUSE)),
    specimen("First import", history.subject, history),
    specimen("Test", "Ringworthy: mails reach you", await renderTestMail(HOUSE)),
  ];
}

async function mails(): Promise<Laid[]> {
  const invited = { organizationName: "Ada's Clinic", invitedBy: "Ada", role: "analyst", days: 7 };
  const all = [
    { name: "E-mail with a link", mail: linkMail("reset-password", SECRET, APP_URL) },
    { name: "E-mail of news", mail: newsMail("password-changed") },
    { name: "Invitation", mail: invitationMail(invited, SECRET, APP_URL) },
  ];
  return Promise.all(all.map(async ({ name, mail }) => specimen(name, mail.subject, await renderAccountMail(mail))));
}

/** As long as the real ones, and the key to nothing. */
const SECRET = "specimen-".repeat(5);

function specimen(
  name: string,
  subject: string,
  { html, text }: { readonly html: string; readonly text: string },
): Laid {
  return { name, subject, text, html };
}
