"use client";

import { KeyRound, Plus } from "lucide-react";
import { useState } from "react";
import { KeyTable } from "@/components/settings/api-key-table";
import { useApiKeys, useRevokeApiKey } from "@/components/settings/api-keys.query";
import { NewKeyDialog } from "@/components/settings/new-key-dialog";
import { ReplaceKeyDialog } from "@/components/settings/replace-key-dialog";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { useToast } from "@/components/ui/toast";
import { formatZone } from "@/lib/present/format";
import { uploadExample } from "@/lib/present/import/upload-example";
import { apiKeyRows } from "@/lib/present/settings/api-key-row";
import type { ApiKeysPage } from "@/lib/present/settings/api-keys-page";

/** The organisation's API keys: making, seeing, replacing and revoking them. */
export function ApiKeysScreen({ page }: { readonly page: ApiKeysPage }) {
  const [isMaking, setMaking] = useState(false);
  const [doomedId, setDoomedId] = useState<string | null>(null);
  const [replacedId, setReplacedId] = useState<string | null>(null);
  const keys = useApiKeys(page.keys);
  const revoking = useRevokeApiKey();
  const toast = useToast();
  const rows = apiKeyRows(keys.data, page.loadedAt, page.timeZone);
  const doomed = rows.find(({ id }) => id === doomedId);
  const revoke = (id: string) =>
    revoking.mutate(id, {
      onSuccess: () => toast("Key revoked", "The next request with it is refused."),
      onError: (error) => toast("Could not revoke the key", error.message),
      onSettled: () => setDoomedId(null),
    });
  const makeButton = page.mayMakeKeys ? (
    <Button variant="primary" onClick={() => setMaking(true)}>
      <Plus aria-hidden className="size-4" />
      New key
    </Button>
  ) : null;
  return (
    <>
      <Card
        title="API keys"
        note={`Programs use these to upload calls and read results, instead of signing in. Days and times in ${formatZone(page.timeZone)}.`}
        actions={rows.length === 0 ? undefined : makeButton}
        isFlush
      >
        {rows.length === 0 ? (
          <EmptyState icon={KeyRound} title="No keys" action={makeButton}>
            {page.mayMakeKeys
              ? "Make one for each program, so that each can be revoked alone."
              : "The demo has no keys."}
          </EmptyState>
        ) : (
          <KeyTable rows={rows} onReplace={setReplacedId} onRevoke={setDoomedId} />
        )}
      </Card>
      <UseOfKeys appUrl={page.appUrl} />
      <NewKeyDialog isOpen={isMaking} onOpenChange={setMaking} />
      <ReplaceKeyDialog old={rows.find(({ id }) => id === replacedId)} onClose={() => setReplacedId(null)} />
      <ConfirmDialog
        isOpen={doomed !== undefined}
        onOpenChange={(isOpen) => isOpen || setDoomedId(null)}
        title={`Revoke “${doomed?.name ?? ""}”?`}
        description="Programs that use it are refused from the next request on. This cannot be undone."
        confirmLabel="Revoke"
        isPending={revoking.isPending}
        onConfirm={() => doomed !== undefined && revoke(doomed.id)}
      />
    </>
  );
}

function UseOfKeys({ appUrl }: { readonly appUrl: string }) {
  return (
    <Card title="Uploading a file">
      <pre className="rounded-md border bg-canvas p-3 font-mono text-sm break-words whitespace-pre-wrap">
        {uploadExample(appUrl)}
      </pre>
      <p className="mt-2 text-sm text-ink-soft">
        Everything else that a program can do stands in the{" "}
        <TextLink href="/api/v1/openapi.json">OpenAPI document</TextLink>.
      </p>
    </Card>
  );
}
