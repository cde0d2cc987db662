/** Marks the frame of a page: whose data it shows. */
export function showsOrganization(slug: string): { readonly "data-organization": string } {
  return { "data-organization": slug };
}

/**
 * The header that asks for the organisation that this page shows, whatever another tab has opened meanwhile; none on pages
 * of no organisation.
 */
export function organizationHeader(): Record<string, string> {
  const slug = document.querySelector<HTMLElement>("[data-organization]")?.dataset.organization;
  return slug ? { "Ringworthy-Organization": slug } : {};
}
