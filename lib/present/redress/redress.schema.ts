import { z } from "zod";
import { VerdictRecord } from "@/lib/advice/advice-record.schema";
import { OUTCOMES } from "@/lib/outcome/outcome";
import { CallerIdText } from "@/lib/present/caller-id/caller-id-text.schema";
import { pageOf } from "@/lib/present/page.schema";
import { AskedMoment, AskedReading, Time } from "@/lib/present/time.schema";
import { SENDING_WAYS } from "@/lib/redress/case-step";
import { REDRESS_KINDS, REDRESS_OUTCOMES, REDRESS_STATUSES } from "@/lib/redress/redress-case";

const Contact = z.object({
  via: z.enum(["603+", "608"]),
  /** Https only. It comes from a network that nobody vouches for. */
  url: z.string().nullable(),
  tel: z.string().nullable(),
  email: z.string().nullable(),
  id: z.string().nullable(),
  location: z.string().nullable(),
  isConformant: z.boolean().nullable(),
});

/** A request to lift a block or a label. */
export const RedressCaseItem = z
  .object({
    id: z.uuid(),
    callerId: z.string(),
    kind: z.enum(REDRESS_KINDS),
    /** Who is asked: an address of the header, the id of an engine, or a provider. */
    blocker: z.string(),
    status: z.enum(REDRESS_STATUSES),
    outcome: z.enum(REDRESS_OUTCOMES).nullable(),
    openedAt: Time,
    sentAt: Time.nullable(),
    /** When somebody should look again; null once closed. */
    dueAt: Time.nullable(),
    closedAt: Time.nullable(),
    assigneeId: z.uuid().nullable(),
    contact: Contact.nullable(),
    carrier: z.string(),
    label: z.object({ text: z.string(), where: z.string(), seenAt: z.string() }).nullable(),
    /** Whether dialled numbers were given for it; they are kept sealed, and go when it is closed. */
    hasCallees: z.boolean(),
    verdict: VerdictRecord.nullable(),
  })
  .meta({ id: "RedressCase" });
export type RedressCaseItem = z.output<typeof RedressCaseItem>;

/** A page of cases, the latest first. */
export const RedressCasePage = pageOf(RedressCaseItem);

/** Something that happened in a case. */
export const CaseEventItem = z
  .object({
    id: z.uuid(),
    at: Time,
    kind: z.string(),
    /** Null for what happened by itself, for keys, and for people who have left. */
    author: z.string().nullable(),
    text: z.string(),
    reference: z.string(),
    way: z.string(),
    item: z.string(),
    isDone: z.boolean(),
    outcome: z.string(),
    followUpAt: z.string().nullable(),
    /** When a request was sent, where somebody said so; `at` is when it was noted. */
    sentAt: z.string().nullable(),
    /** The same of an answer. */
    answeredAt: z.string().nullable(),
    assignee: z.string().nullable(),
    calls: z.int(),
  })
  .meta({ id: "RedressEvent" });
export type CaseEventItem = z.output<typeof CaseEventItem>;

/** A call that proves a case, as its record read when it was kept. */
export const CaseCallItem = z
  .object({
    startedAt: Time,
    /** The area alone. */
    callee: z.string(),
    /** Whether its dialled number was given for the case. */
    isSealed: z.boolean(),
    carrier: z.string(),
    outcome: z.enum(OUTCOMES),
    sipCode: z.int().nullable(),
    phrase: z.string().nullable(),
    reason: z.string().nullable(),
    callInfo: z.string().nullable(),
    importId: z.uuid(),
    filename: z.string(),
    fileSha256: z.string(),
    line: z.int(),
    rowSha256: z.string(),
  })
  .meta({ id: "RedressCall" });
export type CaseCallItem = z.output<typeof CaseCallItem>;

/** A case with its log and the calls that prove it. */
export const RedressCaseDetail = RedressCaseItem.extend({
  events: z.array(CaseEventItem),
  calls: z.array(CaseCallItem),
}).meta({ id: "RedressCaseDetail" });
export type RedressCaseDetail = z.output<typeof RedressCaseDetail>;

/** What a case shall be about. */
export const NewRedressCase = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("block"),
    callerId: CallerIdText,
    /** Which of several; whoever blocks most when left out. */
    blocker: z.string().min(1).max(200).optional(),
  }),
  z.object({
    kind: z.literal("lost_notice"),
    callerId: CallerIdText,
    /** Whom the letter goes to; the carrier of the calls when left out. */
    provider: z.string().trim().max(100).optional(),
  }),
  z.object({
    kind: z.literal("label"),
    observationId: z.uuid(),
    /** Which engine is asked; the one behind the carrier when left out. */
    engine: z.enum(["hiya", "tns", "first-orion"]).optional(),
  }),
]);

const Text = z.string().trim().max(4_000).default("");
const Reference = z.string().trim().max(200).default("");

/** Something that somebody does about a case. */
export const NewCaseStep = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("sent"),
    way: z.enum(SENDING_WAYS),
    reference: Reference,
    text: Text,
    /** Not ahead, and at most four weeks before the case was opened; a day counts to its end. Now when left out. */
    sentAt: AskedReading.optional(),
  }),
  z.object({
    kind: z.literal("answered"),
    reference: Reference,
    text: Text,
    /** Not ahead, and not before the request was sent; a day counts to its end. Now when left out. */
    answeredAt: AskedReading.optional(),
  }),
  z.object({ kind: z.literal("note"), text: z.string().trim().min(1).max(4_000) }),
  z.object({ kind: z.literal("ticked"), item: z.string().regex(/^[a-z0-9_-]{1,40}$/), isDone: z.boolean() }),
  z.object({ kind: z.literal("follow_up"), at: AskedMoment }),
  z.object({ kind: z.literal("assigned"), assigneeId: z.uuid().nullable() }),
  z.object({ kind: z.literal("closed"), outcome: z.enum(REDRESS_OUTCOMES), text: Text }),
  z.object({ kind: z.literal("reopened"), text: Text }),
]);

/** Numbers that the case's calls dialled. */
export const NewCallees = z.object({ numbers: z.array(z.string().trim().min(1).max(40)).min(1).max(1_000) });

/** What came of the numbers that were given. */
export const SealedCalleesItem = z.object({ numbers: z.int(), calls: z.int() });
