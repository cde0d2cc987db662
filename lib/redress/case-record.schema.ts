import { z } from "zod";

const Text = z.string().nullable().default(null);

/** How a case began, as it is kept. */
export const CaseDetailRecord = z.object({
  contact: z
    .object({
      via: z.enum(["603+", "608"]),
      url: Text,
      tel: Text,
      email: Text,
      id: Text,
      location: Text,
      isConformant: z.boolean().nullable().default(null),
    })
    .nullable()
    .default(null),
  carrier: z.string().default(""),
  label: z.object({ text: z.string(), where: z.string(), seenAt: z.string() }).nullable().default(null),
});

/** What an event of a case says beside its kind, as it is kept; which of them it has follows from the kind. */
export const CaseEventRecord = z.object({
  text: z.string().default(""),
  reference: z.string().default(""),
  way: z.string().default(""),
  item: z.string().default(""),
  isDone: z.boolean().default(false),
  at: z.string().nullable().default(null),
  sentAt: z.string().nullable().default(null),
  answeredAt: z.string().nullable().default(null),
  assigneeId: z.string().nullable().default(null),
  outcome: z.string().default(""),
  calls: z.number().default(0),
});
