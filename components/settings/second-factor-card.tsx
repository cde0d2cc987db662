"use client";

import Image from "next/image";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ActionForm } from "@/components/account/action-form";
import { CurrentPasswordField } from "@/components/account/current-password-field";
import { requestDone } from "@/components/api/request-json";
import { confirmSecondFactor, renewRecoveryCodes, startSecondFactor } from "@/components/settings/second-factor.query";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { focusAtFirst } from "@/components/ui/focus-at-first";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import type { AccountPage } from "@/lib/present/account/account-page";
import { recoveryCodeWords } from "@/lib/present/account/recovery-code-words";

type Setup = Awaited<ReturnType<typeof startSecondFactor>>;
type Text = (name: string) => string;

/** A code of an app beside the password: setting it up, its recovery codes, and doing without it again. */
export function SecondFactorCard({ page }: { readonly page: AccountPage }) {
  const router = useRouter();
  const [setup, setSetup] = useState<Setup | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const begin = async (text: Text) => setSetup(await startSecondFactor(text("currentPassword") || undefined));
  const confirm = async (text: Text) => {
    setCodes(await confirmSecondFactor(text("code")));
    setSetup(null);
    router.refresh();
  };
  return (
    <Card title="Second factor" note="A code from an authenticator app, asked for in addition to your password.">
      <div className="flex flex-col gap-4">
        {codes === null ? null : <Codes codes={codes} />}
        {page.hasSecondFactor ? (
          <InUse page={page} onCodes={setCodes} />
        ) : setup === null ? (
          <ProofForm page={page} label="Set up" onSubmit={begin} />
        ) : (
          <SetupForm setup={setup} onSubmit={confirm} />
        )}
      </div>
    </Card>
  );
}

interface ProofFormProps {
  readonly page: AccountPage;
  readonly label: string;
  readonly variant?: "secondary" | "danger";
  readonly onSubmit: (text: Text) => Promise<void>;
}

function ProofForm({ page, label, variant = "secondary", onSubmit }: ProofFormProps) {
  return (
    <ActionForm submitLabel={label} variant={variant} onSubmit={onSubmit}>
      {(problemOf) => (page.hasPassword ? <CurrentPasswordField error={problemOf("currentPassword")} /> : null)}
    </ActionForm>
  );
}

function InUse({
  page,
  onCodes,
}: {
  readonly page: AccountPage;
  readonly onCodes: (codes: readonly string[]) => void;
}) {
  const router = useRouter();
  const { text, isLow } = recoveryCodeWords(page.codesLeft);
  const renew = async (entry: Text) => {
    onCodes(await renewRecoveryCodes(entry("currentPassword") || undefined));
    router.refresh();
  };
  const remove = async (entry: Text) => {
    const body = { currentPassword: entry("currentPassword") || undefined };
    await requestDone("/me/second-factor/removal", { method: "POST", body });
    router.refresh();
  };
  return (
    <>
      <p className="flex flex-wrap items-center gap-2 text-base">
        <Badge tone="good">In use</Badge> {isLow ? null : text}
      </p>
      {isLow ? <Notice tone="watch">{text} Make others, and keep them.</Notice> : null}
      <ProofForm page={page} label="Make other recovery codes" onSubmit={renew} />
      <ProofForm page={page} label="Do without a second factor" variant="danger" onSubmit={remove} />
    </>
  );
}

function SetupForm({ setup, onSubmit }: { readonly setup: Setup; readonly onSubmit: (text: Text) => Promise<void> }) {
  return (
    <div className="flex flex-wrap gap-6">
      <Image
        src={setup.picture}
        alt="QR code for an authenticator app"
        width={196}
        height={196}
        unoptimized
        className="rounded-md"
      />
      <div className="flex min-w-0 flex-1 flex-col gap-4">
        <p className="text-base text-ink-soft">
          Read the picture with your app, or type this key:{" "}
          <code className="font-mono text-sm break-all text-ink">{setup.secret}</code>
        </p>
        <ActionForm submitLabel="Take into use" onSubmit={onSubmit}>
          {(problemOf) => (
            <TextField
              ref={focusAtFirst}
              label="First code"
              name="code"
              inputMode="numeric"
              autoComplete="one-time-code"
              required
              error={problemOf("code")}
            />
          )}
        </ActionForm>
      </div>
    </div>
  );
}

function Codes({ codes }: { readonly codes: readonly string[] }) {
  return (
    <Notice tone="watch" title="Keep these recovery codes, they are shown this once" isLive>
      Each lets you in once, should you lose your app.
      <ul className="mt-2 grid gap-x-6 font-mono text-sm text-ink sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </Notice>
  );
}
