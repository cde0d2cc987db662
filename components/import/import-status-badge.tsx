import { Badge } from "@/components/ui/badge";
import type { ImportStatus } from "@/lib/intake/import/import-record";
import { IMPORT_STATUS_WORDS } from "@/lib/present/import/import-words";

/** The state of an import. */
export function ImportStatusBadge({ status }: { readonly status: ImportStatus }) {
  const { label, tone } = IMPORT_STATUS_WORDS[status];
  return <Badge tone={tone}>{label}</Badge>;
}
