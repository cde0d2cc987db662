"use client";

import { Users } from "lucide-react";
import { useState } from "react";
import { InvitationsCard } from "@/components/settings/invitations-card";
import { MemberTable } from "@/components/settings/member-table";
import { changeClientRole, changeRole, leave, makeOwner, removeMember } from "@/components/settings/team.query";
import { useChange } from "@/components/settings/use-change";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { EmptyState } from "@/components/ui/empty-state";
import type { TeamPage } from "@/lib/present/account/team-page";

interface Asked {
  readonly title: string;
  readonly description: string;
  readonly label: string;
  readonly done: string;
  readonly run: () => Promise<void>;
}

/** The people of an organisation, and whom it has invited. */
export function TeamSettings({ page }: { readonly page: TeamPage }) {
  const { isPending, change } = useChange();
  const [asked, setAsked] = useState<Asked | null>(null);
  const nameOf = (id: string) => page.members.find(({ userId }) => userId === id)?.email ?? "";
  const confirm = async () => {
    if (asked !== null) await change(asked);
    setAsked(null);
  };
  const remove = (id: string) =>
    setAsked({
      title: `Take ${nameOf(id)} out?`,
      description: `Their next request finds nothing of this organisation. ${page.hasClients ? "They stay in clients that they belong to. " : ""}API keys that they know work on: replace those. Their account stays theirs, and you can invite them again.`,
      label: "Take out",
      done: "Taken out",
      run: () => removeMember(id),
    });
  const transfer = (id: string) =>
    setAsked({
      title: `Make ${nameOf(id)} the owner?`,
      description: "You become an admin. Only the new owner can undo this.",
      label: "Make owner",
      done: "The organisation has another owner",
      run: () => makeOwner(id),
    });
  const giveRole = (id: string, role: string) => {
    const toRole = { done: "Role changed", run: () => changeRole(id, role) };
    if (id !== page.ownId) return void change(toRole);
    setAsked({
      ...toRole,
      title: `Become ${role} yourself?`,
      description: "You can manage people and settings no more. Only the owner or another admin can undo this.",
      label: `Become ${role}`,
    });
  };
  const depart = () =>
    setAsked({
      title: `Leave ${page.name}?`,
      description: "You can come back only by another invitation.",
      label: "Leave",
      done: "You have left",
      run: async () => {
        await leave(page.slug);
        location.assign("/");
      },
    });
  return (
    <>
      <Card
        title="People"
        note="The role decides what somebody may do here."
        actions={page.mayLeave ? <Button onClick={depart}>Leave the organisation</Button> : undefined}
        isFlush
      >
        {page.members.length === 0 ? (
          <EmptyState icon={Users} title="Nobody belongs to the demo">
            Everybody may look at it as a guest. In an organisation of your own, its people stand here, and whom it has
            invited.
          </EmptyState>
        ) : (
          <MemberTable
            page={page}
            isPending={isPending}
            onRole={giveRole}
            onClientRole={(id, role) => void change({ run: () => changeClientRole(id, role), done: "Role changed" })}
            onRemove={remove}
            onTransfer={transfer}
          />
        )}
      </Card>
      {page.mayManage ? <InvitationsCard invitations={page.invitations} timeZone={page.timeZone} /> : null}
      <ConfirmDialog
        isOpen={asked !== null}
        onOpenChange={(isOpen) => isOpen || setAsked(null)}
        title={asked?.title ?? ""}
        description={asked?.description ?? ""}
        confirmLabel={asked?.label ?? ""}
        cancelLabel="Cancel"
        isPending={isPending}
        onConfirm={() => void confirm()}
      />
    </>
  );
}
