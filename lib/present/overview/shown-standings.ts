import { type PublicStanding, publicStanding, STANDINGS, type Standing } from "@/lib/watch/standing";

/** How many caller IDs stand so in lists. */
export interface ShownStandingCount {
  readonly standing: PublicStanding;
  readonly callerIds: number;
  /** Of them so many were harmed and are on the way back. */
  readonly recovering: number;
}

/** Adds counts up as the list of caller IDs does, to which each of them leads: there those that recover are watched. */
export function shownStandings(
  counts: readonly { readonly standing: Standing; readonly callerIds: number }[],
): readonly ShownStandingCount[] {
  const sum = (isMeant: (standing: Standing) => boolean) =>
    counts.reduce((all, { standing, callerIds }) => all + (isMeant(standing) ? callerIds : 0), 0);
  const shown = [...new Set(STANDINGS.map(publicStanding))];
  return shown
    .map((standing) => ({
      standing,
      callerIds: sum((one) => publicStanding(one) === standing),
      recovering: sum((one) => one === "recovering" && publicStanding(one) === standing),
    }))
    .filter(({ callerIds }) => callerIds > 0);
}
