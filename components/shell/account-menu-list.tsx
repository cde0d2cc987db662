"use client";

import { LogOut } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { openOrganization } from "@/components/account/organization.query";
import { signOut } from "@/components/account/session.query";
import { AccountButton } from "@/components/shell/account-button";
import { Menu, MenuChoices, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toast";
import type { OpenableOrganization } from "@/lib/present/shell/shell-model";

/** What the menu is about. */
export interface AccountMenuProps {
  /** Null for the guest of the demo. */
  readonly email: string | null;
  readonly currentSlug: string;
  readonly organizations: readonly OpenableOrganization[];
}

/** The organisations that may be opened and the way out, below their button; open from the start. */
export function AccountMenuList({ email, currentSlug, organizations }: AccountMenuProps) {
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
    <Menu isOpenAtFirst trigger={<AccountButton current={current} aria-busy={isSwitching || undefined} />}>
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
