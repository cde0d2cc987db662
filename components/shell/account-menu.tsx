"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { listenToOtherTabs } from "@/components/account/open-organization";
import { AccountButton } from "@/components/shell/account-button";
import type { AccountMenuProps } from "@/components/shell/account-menu-list";
import { useReached } from "@/components/ui/use-reached";

const loadList = () => import("@/components/shell/account-menu-list");

/** Comes when somebody reaches for the button: every page has the menu, and few visits open it. */
const AccountMenuList = lazy(() => loadList().then((module) => ({ default: module.AccountMenuList })));
/** Comes when another tab has opened another organisation: pages that are opened from here on would be that one's. */
const OtherTabQuestion = lazy(() =>
  import("@/components/shell/other-tab-question").then((module) => ({ default: module.OtherTabQuestion })),
);

/** Which organisation is open, the others, and the way out. */
export function AccountMenu(props: AccountMenuProps) {
  const [isWanted, listeners] = useReached(loadList);
  const [elsewhere, setElsewhere] = useState(props.currentSlug);
  useEffect(() => listenToOtherTabs(setElsewhere), []);
  const current = props.organizations.find(({ slug }) => slug === props.currentSlug);
  return (
    <Suspense fallback={<AccountButton current={current} aria-busy />}>
      {isWanted ? <AccountMenuList {...props} /> : <AccountButton current={current} {...listeners} />}
      {elsewhere === props.currentSlug ? null : (
        <OtherTabQuestion {...props} opened={elsewhere} onKept={setElsewhere} />
      )}
    </Suspense>
  );
}
