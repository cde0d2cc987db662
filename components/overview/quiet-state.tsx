import { CircleDashed, type LucideIcon } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { formatCount, formatInterval, formatRatio, formatShare, formatThings } from "@/lib/present/format";
import type { FleetState } from "@/lib/present/overview/overview";

/** Says why it is quiet, and how sure that is. */
export function QuietState({ fleet, icon }: { readonly fleet: FleetState; readonly icon: LucideIcon }) {
  const { blocked, standings, usableCause } = fleet;
  const all = standings.reduce((sum, { callerIds }) => sum + callerIds, 0);
  const tooFew = standings.find(({ standing }) => standing === "not_enough_calls")?.callerIds ?? 0;
  if (tooFew === all)
    return (
      <EmptyState icon={CircleDashed} title="Too early to tell">
        {all === 1 ? "Your caller ID has not yet" : `None of your ${formatThings(all, "caller ID")} has`} enough calls
        to tell chance from harm. Import more, and the judgement comes by itself. Networks blocked{" "}
        {formatRatio(blocked)} so far: the true share lies within {formatInterval(blocked)}.
      </EmptyState>
    );
  return (
    <EmptyState icon={icon} title="Nothing needs you now">
      {all === 1
        ? "Your caller ID has enough calls to tell, and is not harmed."
        : `${formatCount(all - tooFew)} of ${formatThings(all, "caller ID")} ${all - tooFew === 1 ? "has" : "have"} enough calls to tell, and none of them is harmed.`}{" "}
      Networks blocked {formatRatio(blocked)}: the true share lies within {formatInterval(blocked)}.{" "}
      {causeNote(usableCause)}
    </EmptyState>
  );
}

/** What failed calls that say nothing may hide. */
function causeNote({ n, value }: FleetState["usableCause"]): string {
  if (n === 0) return "No call failed, which is rare: exports often leave failed calls out.";
  if (value === 1) return "All failed calls say why they failed.";
  return `${formatShare(value)} of the failed calls say why they failed; a block among the others would not show.`;
}
