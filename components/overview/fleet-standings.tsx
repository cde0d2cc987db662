import Link from "next/link";
import { StandingBadge } from "@/components/figure/standing-badge";
import { formatCount } from "@/lib/present/format";
import type { FleetState } from "@/lib/present/overview/overview";
import { shownStandings } from "@/lib/present/overview/shown-standings";

/** How many caller IDs stand where, each a way to the list of them. */
export function FleetStandings({ standings }: Pick<FleetState, "standings">) {
  return (
    <ul aria-label="Caller IDs by standing" className="flex flex-wrap gap-x-4 gap-y-2">
      {shownStandings(standings).map(({ standing, callerIds, recovering }) => (
        <li key={standing}>
          <Link
            href={`/caller-ids?standing=${standing}`}
            prefetch={false}
            className="inline-flex items-center gap-1.5 rounded-sm hover:underline"
          >
            <strong className="font-semibold">{formatCount(callerIds)}</strong>
            <StandingBadge standing={standing} />
            {recovering > 0 ? <span>{formatCount(recovering)} of them recovering</span> : null}
          </Link>
        </li>
      ))}
    </ul>
  );
}
