import { z } from "zod";
import { CallerIdText } from "@/lib/present/caller-id/caller-id-text.schema";
import { pageOf } from "@/lib/present/page.schema";
import { AskedDay, Time } from "@/lib/present/time.schema";
import { REGISTRIES } from "@/lib/redress/registry";

const Registered = z.object({
  registry: z.enum(REGISTRIES),
  registeredAt: Time,
  reference: z.string(),
  /** Who wrote it down. */
  by: z.string().nullable(),
  changedAt: Time.nullable(),
});

/** A number, and where it is registered. */
export const RegisteredNumberItem = z
  .object({ callerId: z.string(), label: z.string().nullable(), registrations: z.array(Registered) })
  .meta({ id: "RegisteredNumber" });
export type RegisteredNumberItem = z.output<typeof RegisteredNumberItem>;

/** A page of numbers, in the order of numbers. */
export const RegisteredNumberPage = pageOf(RegisteredNumberItem);

/** The same registration for some numbers. */
export const RegistrationsChange = z.object({
  callerIds: z.array(CallerIdText).min(1).max(5_000),
  registry: z.enum(REGISTRIES),
  /** The day on which they were registered; null takes the registration away. */
  registeredOn: AskedDay.nullable(),
  reference: z.string().trim().max(200).default(""),
});

/** Numbers whose registrations were changed. */
export const RegistrationsChanged = z.object({ callerIds: z.array(z.string()) });

/** What a file of registrations brought. */
export const RegistrationFileItem = z
  .object({
    rows: z.int(),
    changed: z.int(),
    /** Rows that were left out, the first hundred of them, and why. */
    refused: z.array(z.object({ line: z.int(), reason: z.string() })),
  })
  .meta({ id: "RegistrationFile" });
export type RegistrationFileItem = z.output<typeof RegistrationFileItem>;
