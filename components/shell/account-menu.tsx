"use client";

import { ChevronsUpDown, LogOut } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { openOrganization } from "@/components/account/organization.query";
import { signOut } from "@/components/account/session.query";
import { Badge } from "@/components/ui/badge";
import { Menu, MenuChoices, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toast";
import type { OpenableOrganization } from "@/lib/present/shell-model";

interface AccountMenuProps {
  /** Null for the guest of the demo. */
  readonly email: string | null;
  readonly currentSlug: string;
  readonly organizations: readonly OpenableOrganization[];
}

/** Which organisation is open, the others, and the way out. */
export function AccountMenu({ email, currentSlug, organizations }: AccountMenuProps) {
  const router = useRouter();
  const toast = useToast();
  const [isSwitching, startSwitch] = useTransition();
  const current = organizations.find(({ slug }) => slug === currentSlug);
  const open = (slug: string) =>
    startSwitch(async () => {
      try {
        await openOrganization(slug);
        router.push("/");
        router.refresh();
      } catch {
        toast("Could not switch", "The organisation could not be opened. Try again.");
      }
    });
  const leave = () =>
    startSwitch(async () => {
      await signOut().catch(() => undefined);
      location.assign("/sign-in");
    });
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={`Organisation ${current?.name ?? ""}: switch or sign out`}
          aria-busy={isSwitching || undefined}
          className="flex h-9 w-full min-w-0 cursor-pointer items-center gap-2 rounded-md border border-line-strong/60 bg-surface px-2.5 text-base text-ink hover:bg-sunken"
        >
          <span className="min-w-0 flex-1 truncate text-left font-medium">{current?.name}</span>
          {current?.isDemo ? <Badge tone="watch">Demo</Badge> : null}
          <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-ink-faint" />
        </button>
      }
    >
      <MenuChoices
        label="Organisations"
        value={currentSlug}
        onValueChange={open}
        choices={organizations.map(({ slug, name, isDemo }) => ({
          value: slug,
          label: isDemo ? `${name} (demo, synthetic calls)` : name,
        }))}
      />
      <MenuSeparator />
      <p className="max-w-64 truncate px-3 py-1 text-xs text-ink-faint">
        {email === null ? "Not signed in" : `Signed in as ${email}`}
      </p>
      <MenuItem onClick={leave}>
        <LogOut aria-hidden className="size-4 text-ink-faint" />
        {email === null ? "Leave the demo" : "Sign out"}
      </MenuItem>
    </Menu>
  );
}
