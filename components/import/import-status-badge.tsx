import { Badge } from "@/components/ui/badge";
import type { Import } from "@/lib/present/import/import.schema";
import { importStatusWords } from "@/lib/present/import/import-words";

/** The state of an import. */
export function ImportStatusBadge({ one }: { readonly one: Pick<Import, "status" | "rows"> }) {
  const { label, tone } = importStatusWords(one);
  return <Badge tone={tone}>{label}</Badge>;
}
