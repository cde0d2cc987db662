import type { Role } from "@/lib/account/member/role";
import type { Organization } from "@/lib/account/organization/organization";
import { presentZone } from "@/lib/base/present-zone";
import { type OrganizationFacts, organizationFacts } from "@/lib/present/account/organization-facts";
import { countryChoices, type PlaceChoice, timeZoneChoices } from "@/lib/present/shell/places";

/** What the form that changes an organisation holds and offers. */
export interface OrganizationForm {
  readonly name: string;
  readonly timeZone: string;
  readonly country: string;
  /** As it is kept, which may name its zone as it was called before. */
  readonly kept: { readonly name: string; readonly timeZone: string; readonly country: string };
  readonly timeZones: readonly PlaceChoice[];
  readonly countries: readonly PlaceChoice[];
}

/** What the settings of an organisation show. */
export interface OrganizationPage {
  readonly facts: OrganizationFacts;
  /** Null for readers who may not change it. */
  readonly form: OrganizationForm | null;
}

/** Prepares the settings of an organisation for a reader of that role. */
export function organizationPage(organization: Organization, role: Role): OrganizationPage {
  const facts = organizationFacts(organization, role);
  if (!facts.mayChange) return { facts, form: null };
  const { name, timeZone, country } = organization;
  const form = {
    name,
    timeZone: presentZone(timeZone),
    country,
    kept: { name, timeZone, country },
    timeZones: withCurrent(timeZoneChoices(), presentZone(timeZone)),
    countries: withCurrent(countryChoices(), country),
  };
  return { facts, form };
}

/** A form never shows another value than the one that holds, even where the list does not know it. */
function withCurrent(choices: readonly PlaceChoice[], current: string): readonly PlaceChoice[] {
  return choices.some(({ value }) => value === current) ? choices : [{ value: current, label: current }, ...choices];
}
