import { z } from "zod";
import { Country, DisplayName, TimeZone } from "@/lib/account/account.schema";
import { API_SCOPES } from "@/lib/account/api-key/api-scope";
import { ROLES } from "@/lib/account/member/role";
import { pageOf } from "@/lib/present/page.schema";
import { AskedTime, Time } from "@/lib/present/time.schema";

/** An organisation as its people see it. */
export const OrganizationItem = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    name: z.string(),
    timeZone: z.string(),
    country: z.string(),
    isDemo: z.boolean(),
  })
  .meta({ id: "Organization" });

/** An organisation that one may open, as what, and whether it is open now. */
export const MembershipItem = OrganizationItem.extend({ role: z.enum(ROLES), isCurrent: z.boolean() }).meta({
  id: "Membership",
});

/** An organisation that is to be made. */
export const OrganizationRequest = z.object({
  name: DisplayName,
  timeZone: TimeZone.default("UTC"),
  country: Country.default("US"),
});
export type OrganizationRequest = z.input<typeof OrganizationRequest>;

/** The organisations that one may open. */
export const MembershipList = pageOf(MembershipItem);

/** A key as its owners see it: everything but the key. */
export const ApiKeyItem = z
  .object({
    id: z.uuid(),
    name: z.string(),
    prefix: z.string(),
    scopes: z.array(z.string()),
    /** Address of who made it, or had when they left; null for the command line, and where nobody knows any more. */
    createdBy: z.string().nullable(),
    createdAt: Time,
    expiresAt: Time.nullable(),
    lastUsedAt: Time.nullable(),
    revokedAt: Time.nullable(),
  })
  .meta({ id: "ApiKey" });
export type ApiKeyItem = z.output<typeof ApiKeyItem>;

/** All keys, newest first. */
export const ApiKeyList = pageOf(ApiKeyItem);

/** A key that was just made; `key` is shown this once. */
export const FreshApiKeyItem = ApiKeyItem.extend({ key: z.string() }).meta({ id: "FreshApiKey" });

/** What may be changed of an organisation; what is left out stays. */
export const OrganizationChange = z
  .object({
    name: DisplayName,
    timeZone: TimeZone,
    country: Country,
    /** What was shown when the change was made; it is refused where that holds no longer. */
    shown: OrganizationItem.pick({ name: true, timeZone: true, country: true }),
  })
  .partial()
  .refine(
    ({ shown: _, ...change }) => Object.values(change).some((value) => value !== undefined),
    "Say what is to be changed",
  );

/** What a new key is for. */
export const ApiKeyRequest = z.object({
  name: z.string().trim().min(1).max(100),
  scopes: z.array(z.enum(API_SCOPES)).min(1).optional(),
  expiresAt: AskedTime.optional(),
});
