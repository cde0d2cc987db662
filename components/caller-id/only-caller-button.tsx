import { X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { formatCallerId } from "@/lib/present/format";

interface OnlyCallerButtonProps {
  /** Null where all are shown. */
  readonly callerId: string | null;
  readonly onClear: () => void;
}

/** Says that a list shows one caller ID alone, and shows all again. */
export function OnlyCallerButton({ callerId, onClear }: OnlyCallerButtonProps) {
  if (callerId === null) return null;
  return (
    <Button size="sm" onClick={onClear}>
      Only {formatCallerId(callerId)}
      <X aria-label="Show all caller IDs" className="size-3.5" />
    </Button>
  );
}
