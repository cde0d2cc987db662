import type { ReportShareItem } from "@/lib/present/report/report.schema";

/** What is kept of a link, as far as it is shown. */
interface KeptShare extends Omit<ReportShareItem, "createdAt" | "expiresAt" | "lastUsedAt"> {
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
}

/** A link as the API shows it: everything but the link. */
export function presentReportShare({
  id,
  month,
  hasMasks,
  createdBy,
  createdAt,
  expiresAt,
  lastUsedAt,
}: KeptShare): ReportShareItem {
  return {
    id,
    month,
    hasMasks,
    createdBy,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  };
}
