import { z } from "zod";
import { AUDIT_ACTIONS } from "@/lib/account/audit/audit-action";
import { PageQuery, pageOf } from "@/lib/present/page.schema";
import { AskedTime, Time } from "@/lib/present/time.schema";

/** Something that somebody did. */
export const AuditEventItem = z
  .object({
    id: z.uuid(),
    at: Time,
    actorKind: z.string(),
    actorId: z.string().nullable(),
    actor: z.string().nullable(),
    action: z.string(),
    subject: z.string(),
    detail: z.record(z.string(), z.unknown()),
    address: z.string().nullable(),
  })
  .meta({ id: "AuditEvent" });
export type AuditEventItem = z.output<typeof AuditEventItem>;

/** Events, newest first. */
export const AuditPage = pageOf(AuditEventItem);
export type AuditPage = z.output<typeof AuditPage>;

/** Which events are wanted. */
export const AuditQuery = z.object({
  action: z.enum(AUDIT_ACTIONS).optional(),
  q: z.string().trim().min(1).max(200).optional(),
  from: AskedTime.optional(),
  to: AskedTime.optional(),
});

/** Which part of them. */
export const AuditListQuery = AuditQuery.extend(PageQuery.shape).extend({ cursor: z.uuid().optional() });
