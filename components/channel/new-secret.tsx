import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SecretValue } from "@/components/ui/secret-value";

interface NewSecretProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly secret: string;
}

/** Shows what a webhook's requests are signed with, this once. */
export function NewSecret({ isOpen, onOpenChange, secret }: NewSecretProps) {
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title="The webhook's secret"
      description="Copy it now; it is not shown again. Requests are signed with it as Standard Webhooks says, so that your program can tell that they are ours."
    >
      <SecretValue label="Secret" value={secret} />
      <Button variant="primary" className="self-end" onClick={() => onOpenChange(false)}>
        Done
      </Button>
    </Dialog>
  );
}
