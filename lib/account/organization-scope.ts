import type { Brand } from "@/lib/base/brand";

/** Who acts. */
export type Actor =
  | { readonly kind: "person"; readonly userId: string; readonly address?: string | null }
  | { readonly kind: "api_key"; readonly apiKeyId: string; readonly address?: string | null }
  | { readonly kind: "system" };

/**
 * Proof that somebody may act for one organisation: the first argument of every function that reads or writes a
 * tenant's rows. Minted only where a session, an API key or a job has been checked.
 */
export type OrganizationScope = Brand<{ readonly organizationId: string; readonly actor: Actor }, "OrganizationScope">;

/** Proof that this is the worker or an administrator's command line, which may look across organisations. */
export type SystemScope = Brand<{ readonly actor: { readonly kind: "system" } }, "SystemScope">;

/**
 * Mints the scope of one organisation. Call it only after the check that it stands for.
 */
export function mintOrganizationScope(organizationId: string, actor: Actor): OrganizationScope {
  return { organizationId, actor } as OrganizationScope;
}

/** The system acts for one organisation. */
export function organizationOfSystem(_system: SystemScope, organizationId: string): OrganizationScope {
  return mintOrganizationScope(organizationId, { kind: "system" });
}

/** Mints the scope of the system. Only the worker and the command line may. */
export function mintSystemScope(): SystemScope {
  return { actor: { kind: "system" } } as SystemScope;
}
