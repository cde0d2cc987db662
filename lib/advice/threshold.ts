import type { AdviceThreshold, SourceKind } from "@/lib/advice/advice-rule";

type Limit = Pick<AdviceThreshold, "reading" | "value"> &
  Partial<Pick<AdviceThreshold, "unit" | "direction">> & { readonly source?: SourceKind };

/** A limit from which on something should be looked at; ours, and a share that is bad above it, unless said otherwise. */
export function warnAt(limit: Limit): AdviceThreshold {
  return threshold("warn", limit);
}

/** A limit from which on it cannot wait. */
export function criticalAt(limit: Limit): AdviceThreshold {
  return threshold("critical", limit);
}

function threshold(level: AdviceThreshold["level"], limit: Limit): AdviceThreshold {
  const { reading, value, unit = "share", direction = "above", source = "our default" } = limit;
  return { id: `${level}-${reading}`, level, reading, unit, direction, value, source };
}
