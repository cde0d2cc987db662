import { z } from "zod";
import { ROLES } from "@/lib/account/member/role";
import { AlertPreferences } from "@/lib/alert/person/alert-preferences.schema";
import { BUILT_IN_RULES } from "@/lib/alert/rules/built-in-rule";

const STEPS_MAX = 3;
const PEOPLE_MAX = 100;
const DAY_HOURS = 24;
const MAILS_PER_DAY = 10;

/** Who is told: people of these roles, these people, and these channels. */
export const Audience = z.object({
  roles: z.array(z.enum(ROLES)).max(ROLES.length).default(["owner", "admin", "analyst"]),
  userIds: z.array(z.uuid()).max(PEOPLE_MAX).default([]),
  /** Null for every channel that wants alerts so urgent. */
  channelIds: z.array(z.uuid()).max(PEOPLE_MAX).nullable().default(null),
});
export type Audience = z.output<typeof Audience>;

/** Who is told of an alert that nobody has acknowledged for so long. */
const EscalationStep = z
  .object({
    afterHours: z
      .int()
      .min(1)
      .max(14 * DAY_HOURS),
    roles: z.array(z.enum(ROLES)).max(ROLES.length).default([]),
    userIds: z.array(z.uuid()).max(PEOPLE_MAX).default([]),
  })
  .refine(({ roles, userIds }) => roles.length + userIds.length > 0, {
    message: "Say who is told",
    path: ["roles"],
  });

/** How a rule of ours is told here: whether, and to whom. */
const BuiltInSetting = z.object({ isEnabled: z.boolean().default(true), tell: Audience.prefault({}) });

/** How alerts are told in an organisation. */
export const AlertSettings = z.object({
  /** Mails about alerts that one person gets in 24 hours; what comes beyond is told together. */
  mailsPerDay: z.int().min(1).max(500).default(MAILS_PER_DAY),
  escalation: z
    .array(EscalationStep)
    .max(STEPS_MAX)
    .refine((steps) => steps.every(({ afterHours }, at) => at === 0 || afterHours > (steps[at - 1]?.afterHours ?? 0)), {
      message: "Each step comes later than the one before",
    })
    .default([]),
  /** Alerts raised before are not escalated: since when these steps hold, ISO 8601 UTC. Set by the product. */
  escalatesFrom: z.iso.datetime().nullable().default(null),
  /** What holds for people who have chosen nothing themselves. */
  defaults: AlertPreferences.omit({ wantsMail: true, pausedUntil: true, groups: true }).prefault({}),
  /** Rules of ours by their id; those left out are on. */
  builtIn: z.partialRecord(z.enum(BUILT_IN_RULES), BuiltInSetting).default({}),
});
export type AlertSettings = z.output<typeof AlertSettings>;
