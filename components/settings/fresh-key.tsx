import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SecretValue } from "@/components/ui/secret-value";

interface FreshKeyProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly name: string;
  /** The key itself. */
  readonly value: string;
}

/** Shows an API key that was just made, this once. */
export function FreshKey({ isOpen, onOpenChange, name, value }: FreshKeyProps) {
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={`The key “${name}”`}
      description="Copy it now. Only its hash is kept, so nobody can show it again."
    >
      <SecretValue label="API key" value={value} />
      <Button variant="primary" className="self-end" onClick={() => onOpenChange(false)}>
        Done
      </Button>
    </Dialog>
  );
}
