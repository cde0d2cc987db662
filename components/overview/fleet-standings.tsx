import Link from "next/link";
import { StandingBadge } from "@/components/figure/standing-badge";
import { formatCount } from "@/lib/present/format";
import type { FleetState } from "@/lib/present/overview/overview";
import { publicStanding, STANDINGS } from "@/lib/watch/standing";

/** How many caller IDs stand where, each a way to the list of them. */
export function FleetStandings({ standings }: Pick<FleetState, "standings">) {
  const known = new Map(standings.map(({ standing, callerIds }) => [standing, callerIds]));
  return (
    <ul aria-label="Caller IDs by standing" className="flex flex-wrap gap-x-4 gap-y-2">
      {STANDINGS.filter((standing) => known.has(standing)).map((standing) => (
        <li key={standing}>
          <Link
            href={`/caller-ids?standing=${publicStanding(standing)}`}
            prefetch={false}
            className="inline-flex items-center gap-1.5 rounded-sm hover:underline"
          >
            <strong className="font-semibold">{formatCount(known.get(standing) ?? 0)}</strong>
            <StandingBadge standing={standing} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
