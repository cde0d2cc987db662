import { can } from "@/lib/account/member/permission";
import type { Role } from "@/lib/account/member/role";
import type { Organization } from "@/lib/account/organization/organization";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { percentDecoded } from "@/lib/base/percent-decoded";
import { FORMATS } from "@/lib/intake/formats";
import { GENERIC } from "@/lib/intake/formats/generic/generic";
import { BLIND_SPOT_WORDS, BLIND_SPOTS } from "@/lib/intake/honesty/blind-spot";
import { recipeAgainst } from "@/lib/intake/honesty/file-honesty";
import { RULES } from "@/lib/outcome/rules";
import { loadSource, loadSources } from "@/lib/present/source/source.loader";
import type { SourcePage, SourcesPage } from "@/lib/present/source/source-page";

/** Loads the page of all sources. */
export async function loadSourcesPage(scope: OrganizationScope, { timeZone }: Organization): Promise<SourcesPage> {
  return { sources: await loadSources(scope), timeZone };
}

/** Loads the page of one source; null when the organisation has none of that name. @param segment its part of the URL, as it came */
export async function loadSourcePage(
  scope: OrganizationScope,
  organization: Organization,
  role: Role,
  segment: string,
): Promise<SourcePage | null> {
  const source = await loadSource(scope, organization, percentDecoded(segment));
  if (source === null) return null;
  const format = [...FORMATS, GENERIC].find(({ id }) => id === source.format);
  return {
    source,
    timeZone: organization.timeZone,
    formatName: format?.name ?? source.format,
    blindSpots: BLIND_SPOTS.filter((spot) => source.cannotShow.includes(spot)).map((spot) => BLIND_SPOT_WORDS[spot]),
    recipe: format === undefined ? null : recipeAgainst(source.cannotShow, format),
    rules: RULES.map(({ id, condition }) => ({ value: id, label: `${id}: ${condition}` })),
    mayChange: can(role, "imports:write") && !organization.isDemo,
  };
}
