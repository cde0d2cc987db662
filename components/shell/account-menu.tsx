"use client";

import { lazy, Suspense } from "react";
import { AccountButton } from "@/components/shell/account-button";
import type { AccountMenuProps } from "@/components/shell/account-menu-list";
import { useReached } from "@/components/ui/use-reached";

const loadList = () => import("@/components/shell/account-menu-list");

/** Comes when somebody reaches for the button: every page has the menu, and few visits open it. */
const AccountMenuList = lazy(() => loadList().then((module) => ({ default: module.AccountMenuList })));

/** Which organisation is open, the others, and the way out. */
export function AccountMenu(props: AccountMenuProps) {
  const [isWanted, listeners] = useReached(loadList);
  const current = props.organizations.find(({ slug }) => slug === props.currentSlug);
  if (!isWanted) return <AccountButton current={current} {...listeners} />;
  return (
    <Suspense fallback={<AccountButton current={current} aria-busy />}>
      <AccountMenuList {...props} />
    </Suspense>
  );
}
