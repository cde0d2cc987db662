import { CircleCheck, CircleDashed, Eye, type LucideIcon, OctagonX, TrendingUp } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { STANDING_WORDS } from "@/lib/present/caller-id/standing-words";
import type { Standing } from "@/lib/watch/standing";

/** Each standing has a shape beside its colour. */
const ICONS: Readonly<Record<Standing, LucideIcon>> = {
  good: CircleCheck,
  watch: Eye,
  harmed: OctagonX,
  recovering: TrendingUp,
  not_enough_calls: CircleDashed,
};

/** Where a caller ID stands. */
export function StandingBadge({ standing }: { readonly standing: Standing }) {
  const { label, tone } = STANDING_WORDS[standing];
  const Icon = ICONS[standing];
  return (
    <Badge tone={tone}>
      <Icon aria-hidden className="size-3.5" />
      {label}
    </Badge>
  );
}
