import { ORGANIZATION_COLUMNS, type Organization } from "@/lib/account/organization/organization";
import { mintOrganizationScope, type OrganizationScope } from "@/lib/account/organization-scope";
import { GUEST_EMAIL } from "@/lib/account/sign-in/guest";
import { identityPlane } from "@/lib/platform/identity-plane";

const DEMO_SLUG = "demo";

/** The demo organisation, made when there is none yet. It has no owner: everybody may look, nobody may change. */
export async function findOrCreateDemo(): Promise<{ organization: Organization; scope: OrganizationScope }> {
  const prisma = identityPlane();
  // An upsert without anything to update looks first and creates then: of two at once, one fails.
  await prisma.organization.createMany({
    data: { slug: DEMO_SLUG, name: "Demo fleet", timeZone: "America/Chicago", country: "US", isDemo: true },
    skipDuplicates: true,
  });
  const organization = await prisma.organization.findUniqueOrThrow({
    where: { slug: DEMO_SLUG },
    select: ORGANIZATION_COLUMNS,
  });
  if (!organization.isDemo) throw new Error(`An organisation that is no demo has the name "${DEMO_SLUG}"`);
  return { organization, scope: mintOrganizationScope(organization.id, { kind: "system" }) };
}

/** Whether the organisation is the demo. */
export async function isDemo(scope: OrganizationScope): Promise<boolean> {
  const found = await identityPlane().organization.findUnique({
    where: { id: scope.organizationId },
    select: { isDemo: true },
  });
  return found?.isDemo === true;
}

/** The guest, made when there is none yet: a person without a password, in no organisation. @returns their id */
export async function findOrCreateGuest(): Promise<string> {
  const prisma = identityPlane();
  await prisma.user.createMany({ data: { email: GUEST_EMAIL, name: "Guest" }, skipDuplicates: true });
  const { id } = await prisma.user.findUniqueOrThrow({ where: { email: GUEST_EMAIL }, select: { id: true } });
  return id;
}
