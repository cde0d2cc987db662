"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { ActionForm } from "@/components/account/action-form";
import { invite, revokeInvitation } from "@/components/settings/team.query";
import { useChange } from "@/components/settings/use-change";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { NativeSelect } from "@/components/ui/native-select";
import { Notice } from "@/components/ui/notice";
import { SecretValue } from "@/components/ui/secret-value";
import { ActionsHead, Cell, HeadCell, RowHead, Table } from "@/components/ui/table";
import { TextField } from "@/components/ui/text-field";
import type { InvitationItem } from "@/lib/present/account/team.schema";
import { formatDay } from "@/lib/present/format";

const ROLES = [
  { value: "analyst", label: "Analyst: imports calls, answers alerts" },
  { value: "viewer", label: "Viewer: looks" },
  { value: "admin", label: "Admin: manages people, keys and settings" },
];

interface InvitationsCardProps {
  readonly invitations: readonly InvitationItem[];
  readonly timeZone: string;
}

/** Inviting somebody, and the invitations that wait. */
export function InvitationsCard({ invitations, timeZone }: InvitationsCardProps) {
  const router = useRouter();
  const [made, setMade] = useState<{ readonly email: string; readonly link: string | null } | null>(null);
  const ask = async (text: (name: string) => string) => {
    setMade({ email: text("email"), link: await invite(text("email"), text("role")) });
    router.refresh();
  };
  return (
    <Card title="Invite somebody" note="An invitation is valid for seven days, for that address only.">
      <div className="flex flex-col gap-5">
        {made === null ? null : <Made {...made} />}
        <ActionForm submitLabel="Invite" onSubmit={ask}>
          {(problemOf) => (
            <>
              <TextField label="E-mail address" name="email" type="email" required error={problemOf("email")} />
              <NativeSelect label="Role" name="role" choices={ROLES} />
            </>
          )}
        </ActionForm>
        {invitations.length === 0 ? null : <Waiting invitations={invitations} timeZone={timeZone} />}
      </div>
    </Card>
  );
}

function Made({ email, link }: { readonly email: string; readonly link: string | null }) {
  if (link === null)
    return (
      <Notice tone="good" isLive>
        An invitation is on its way to {email}.
      </Notice>
    );
  return (
    <Notice tone="watch" title="No mail server is configured: hand this link over, it is shown this once" isLive>
      <SecretValue label={`Invitation for ${email}`} value={link} />
    </Notice>
  );
}

function Waiting({ invitations, timeZone }: InvitationsCardProps) {
  const { isPending, change } = useChange();
  const [asked, setAsked] = useState<InvitationItem | null>(null);
  const takeBack = async () => {
    if (asked !== null) await change({ run: () => revokeInvitation(asked.id), done: "Invitation taken back" });
    setAsked(null);
  };
  return (
    <>
      <Table caption="Invitations that wait">
        <thead>
          <tr>
            <HeadCell>Invited</HeadCell>
            <HeadCell>As</HeadCell>
            <HeadCell>Expires</HeadCell>
            <ActionsHead />
          </tr>
        </thead>
        <tbody>
          {invitations.map((invitation) => {
            const { id, email, role, expiresAt, mailError } = invitation;
            return (
              <tr key={id}>
                <RowHead className="min-w-48 break-all">
                  {email}
                  {mailError === null ? null : (
                    <span className="block text-sm font-normal text-bad">The mail server refused it: {mailError}</span>
                  )}
                </RowHead>
                <Cell className="capitalize">{role}</Cell>
                <Cell className="whitespace-nowrap">{formatDay(expiresAt, timeZone)}</Cell>
                <Cell isNumber>
                  <Button
                    size="sm"
                    variant="danger"
                    aria-label={`Take back the invitation of ${email}`}
                    disabled={isPending}
                    onClick={() => setAsked(invitation)}
                  >
                    Take back
                  </Button>
                </Cell>
              </tr>
            );
          })}
        </tbody>
      </Table>
      <ConfirmDialog
        isOpen={asked !== null}
        onOpenChange={(isOpen) => isOpen || setAsked(null)}
        title={`Take the invitation of ${asked?.email ?? ""} back?`}
        description="The link in their e-mail stops working. You can invite them again."
        confirmLabel="Take back"
        isPending={isPending}
        onConfirm={() => void takeBack()}
      />
    </>
  );
}
