import type { CallerDaysItem } from "@/lib/present/caller-id/caller-days.schema";
import { formatCount } from "@/lib/present/format";

const SHOWN = 1;

/** The carriers towards which a caller ID was blocked, the worst by name. */
export function BlockedBy({ carriers }: { readonly carriers: CallerDaysItem["blockedBy"] }) {
  if (carriers.length === 0) return <span className="text-ink-faint">–</span>;
  const named = carriers.map(
    ({ carrier, blocked }) => `${carrier === "" ? "Unknown" : carrier} (${formatCount(blocked)})`,
  );
  const rest = named.length - SHOWN;
  return (
    <span className="block max-w-48 truncate text-sm" title={named.join(", ")}>
      {named.slice(0, SHOWN).join(", ")}
      {rest > 0 ? <span className="text-ink-faint"> +{rest}</span> : null}
    </span>
  );
}
