import type { OrganizationScope } from "@/lib/account/organization-scope";
import { type NewDelivery, queueDeliveries } from "@/lib/alert/outbox.store";
import { type NewNotice, queueNotices, toldKeys } from "@/lib/alert/person/alert-notice.store";
import type { Recipient } from "@/lib/alert/person/alert-recipient.store";
import { groupsOf } from "@/lib/alert/person/caller-groups.store";
import { planMail } from "@/lib/alert/person/plan-mail";
import type { QuietHours } from "@/lib/alert/person/quiet-hours";
import { withToken } from "@/lib/alert/person/recipient-token";
import { unsubscribeToken } from "@/lib/alert/person/unsubscribe-token.gateway";
import type { AlertMessage } from "@/lib/pipeline/tell/write-alert-messages";
import type { DbTransaction } from "@/lib/platform/transaction";

/** What decides who is told, beside what each of them wants. */
export interface AddressBook {
  readonly recipients: readonly Recipient[];
  readonly mailsPerDay: number;
  /** Of the organisation. */
  readonly timeZone: string;
  readonly now: Date;
  /** Whether a message that answers none is for somebody. */
  readonly isFor: (message: AlertMessage, person: Recipient) => boolean;
  readonly quietOf: (message: AlertMessage) => QuietHours | null;
  /** The messages in the words of a zone, always in the same order. */
  readonly messagesIn: (timeZone: string) => Promise<readonly AlertMessage[]>;
}

/**
 * Addresses messages: each person is told by a mail of its own, together with other things, or not at all, as they, the
 * rule and the budget want it. What became of an alert is told to those who were told of it.
 */
export async function addressMessages(scope: OrganizationScope, tx: DbTransaction, book: AddressBook): Promise<void> {
  const some = await book.messagesIn(book.timeZone);
  const groups = await groupsOf(scope, tx, [...new Set(some.flatMap(({ callerIds }) => callerIds))]);
  const told = await toldKeys(scope, tx, threadKeys(some, book.recipients));
  for (const person of book.recipients) {
    const messages = await book.messagesIn(person.preferences.timeZone ?? book.timeZone);
    const mine = messages.filter((message) =>
      message.answers !== null && message.kind === "follow_up"
        ? toldKey(message.answers, person, told) !== null
        : book.isFor(message, person),
    );
    if (mine.length === 0) continue;
    const { deliveries, notices } = addressed(scope, person, mine, { ...book, groups, told });
    await queueDeliveries(scope, tx, deliveries);
    await queueNotices(scope, tx, notices);
  }
}

function addressed(
  scope: OrganizationScope,
  person: Recipient,
  messages: readonly AlertMessage[],
  book: AddressBook & {
    readonly groups: ReadonlyMap<string, string | null>;
    readonly told: ReadonlySet<string>;
  },
): { readonly deliveries: readonly NewDelivery[]; readonly notices: readonly NewNotice[] } {
  const { userId, email } = person;
  const token = unsubscribeToken({ organizationId: scope.organizationId, userId });
  const deliveries: NewDelivery[] = [];
  const notices: NewNotice[] = [];
  let { mailsToday } = person;
  for (const message of messages) {
    const { key, answers, alertId, importId, kind, what, severity, subject, url } = message;
    const groups = message.callerIds.map((callerId) => book.groups.get(callerId) ?? null);
    const matter = { severity, groups, ruleQuiet: book.quietOf(message) };
    const plan = planMail(matter, { preferences: person.preferences, mailsToday }, book, book.now);
    const idempotencyKey = keyTo(key, person);
    if (plan.kind === "notice")
      notices.push({
        userId,
        alertId,
        idempotencyKey,
        what,
        severity,
        subject,
        url,
        reason: plan.reason,
        dueAt: plan.at,
      });
    if (plan.kind !== "mail") continue;
    mailsToday += kind === "history" ? 0 : 1;
    deliveries.push({
      ...{ alertId, importId, kind, subject, userId, to: email, idempotencyKey },
      text: withToken(message.text, token),
      html: withToken(message.html, token),
      inReplyTo: answers === null ? null : toldKey(answers, person, book.told),
      ...(plan.at > book.now ? { notBefore: plan.at } : {}),
    });
  }
  return { deliveries, notices };
}

function threadKeys(messages: readonly AlertMessage[], recipients: readonly Recipient[]): readonly string[] {
  return messages.flatMap(({ answers }) => (answers === null ? [] : recipients.flatMap((one) => keysTo(answers, one))));
}

function keyTo(key: string, { userId }: Pick<Recipient, "userId">): string {
  return `${key}:${userId}`;
}

/** Keys under which a message may have gone to somebody; earlier versions put the address into them. */
function keysTo(key: string, person: Pick<Recipient, "userId" | "email">): readonly string[] {
  return [keyTo(key, person), `${key}:${person.email}`];
}

function toldKey(key: string, person: Pick<Recipient, "userId" | "email">, told: ReadonlySet<string>): string | null {
  return keysTo(key, person).find((one) => told.has(one)) ?? null;
}
