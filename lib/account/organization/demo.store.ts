import { ORGANIZATION_COLUMNS, type Organization } from "@/lib/account/organization/organization";
import { mintOrganizationScope, type OrganizationScope } from "@/lib/account/organization-scope";
import { GUEST_EMAIL } from "@/lib/account/sign-in/guest";
import { database } from "@/lib/platform/db";

const DEMO_SLUG = "demo";

/** The demo organisation, made when there is none yet. It has no owner: everybody may look, nobody may change. */
export async function findOrCreateDemo(): Promise<{ organization: Organization; scope: OrganizationScope }> {
  const organization = await database().prisma.organization.upsert({
    where: { slug: DEMO_SLUG },
    create: { slug: DEMO_SLUG, name: "Demo fleet", timeZone: "America/Chicago", country: "US", isDemo: true },
    update: {},
    select: ORGANIZATION_COLUMNS,
  });
  if (!organization.isDemo) throw new Error(`An organisation that is no demo has the name "${DEMO_SLUG}"`);
  return { organization, scope: mintOrganizationScope(organization.id, { kind: "system" }) };
}

/** Whether the organisation is the demo. */
export async function isDemo(scope: OrganizationScope): Promise<boolean> {
  const found = await database().prisma.organization.findUnique({
    where: { id: scope.organizationId },
    select: { isDemo: true },
  });
  return found?.isDemo === true;
}

/** The guest, made when there is none yet: a person without a password, in no organisation. @returns their id */
export async function findOrCreateGuest(): Promise<string> {
  const guest = await database().prisma.user.upsert({
    where: { email: GUEST_EMAIL },
    create: { email: GUEST_EMAIL, name: "Guest" },
    update: {},
    select: { id: true },
  });
  return guest.id;
}
