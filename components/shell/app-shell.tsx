import Link from "next/link";
import type { ReactNode } from "react";
import { QueryProvider } from "@/components/api/query-provider";
import { showsOrganization } from "@/components/api/shown-organization";
import { AccountMenu } from "@/components/shell/account-menu";
import { CommandButton } from "@/components/shell/command-button";
import { FocusKeeper } from "@/components/shell/focus-keeper";
import { MobileNav } from "@/components/shell/mobile-nav";
import { NavLinks } from "@/components/shell/nav-links";
import { NavigationBar } from "@/components/shell/navigation-bar";
import { ThemeSwitch } from "@/components/shell/theme-switch";
import { TourInvitation } from "@/components/shell/tour-invitation";
import { Wordmark } from "@/components/shell/wordmark";
import { TextLink } from "@/components/ui/text-link";
import { ToastProvider } from "@/components/ui/toast";
import type { ShellModel } from "@/lib/present/shell/shell-model";

interface AppShellProps extends ShellModel {
  readonly children: ReactNode;
}

/** The frame around every page of somebody who has signed in. */
export function AppShell(props: AppShellProps) {
  const { email, current, organizations, isAdministrator, isGuest, erasure, children } = props;
  const account = (
    <AccountMenu email={isGuest ? null : email} currentSlug={current.slug} organizations={organizations} />
  );
  return (
    // What was read for one organisation must not be shown as another's: whoever switches begins anew.
    <QueryProvider key={current.slug}>
      <ToastProvider>
        <a
          href="#content"
          className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-60 focus:rounded-md focus:bg-surface focus:px-3 focus:py-2"
        >
          Skip to content
        </a>
        <NavigationBar />
        <FocusKeeper />
        <div {...showsOrganization(current.slug)} className="lg:grid lg:grid-cols-[13.5rem_minmax(0,1fr)] print:block">
          <header className="sticky top-0 print:hidden z-30 flex h-13 items-center gap-2 border-b bg-surface px-3 lg:h-dvh lg:flex-col lg:items-stretch lg:gap-4 lg:border-r lg:border-b-0 lg:p-3">
            <MobileNav>
              <nav aria-label="Pages">
                <NavLinks isAdministrator={isAdministrator} />
              </nav>
              <ThemeSwitch />
            </MobileNav>
            <Link
              href="/"
              prefetch={false}
              aria-label="Ringworthy, overview"
              className="rounded-md lg:px-1.5 lg:pt-1.5"
            >
              <Wordmark />
            </Link>
            <div className="ml-auto w-44 min-w-0 lg:ml-0 lg:w-auto">{account}</div>
            <CommandButton isAdministrator={isAdministrator} />
            <nav aria-label="Main" className="hidden lg:block lg:flex-1 lg:overflow-y-auto">
              <NavLinks isAdministrator={isAdministrator} />
            </nav>
            <div className="hidden lg:block">
              <ThemeSwitch />
            </div>
          </header>
          <main
            id="content"
            tabIndex={-1}
            className="outline-none mx-auto w-full max-w-360 min-w-0 px-4 py-5 sm:px-6 lg:py-6 print:max-w-none print:p-0"
          >
            {current.isDemo ? <DemoMark isGuest={isGuest} /> : null}
            {erasure === null ? null : <ErasureMark {...erasure} />}
            {children}
          </main>
        </div>
      </ToastProvider>
    </QueryProvider>
  );
}

/** Everybody of an organisation can still take out what they need, and talk to whoever asked for the end. */
function ErasureMark({ after, mayStop }: NonNullable<ShellModel["erasure"]>) {
  return (
    <p className="mb-4 rounded-md border border-bad/30 bg-bad-soft px-3 py-1.5 text-sm text-ink print:hidden">
      <strong className="font-medium">This organisation is being deleted.</strong> Everything is erased after {after}.{" "}
      {mayStop ? <TextLink href="/settings/privacy">Keep it</TextLink> : "Its owner can stop that."}
    </p>
  );
}

function DemoMark({ isGuest }: { readonly isGuest: boolean }) {
  return (
    <p className="mb-4 rounded-md border border-watch/30 bg-watch-soft px-3 py-1.5 text-sm text-ink">
      <strong className="font-medium">Demo.</strong> Every call here is synthetic.{" "}
      {isGuest ? (
        <>
          <TextLink href="/sign-up">Create an account</TextLink> to import your own records.
        </>
      ) : (
        "Switch to your own organisation to import your records."
      )}{" "}
      <TourInvitation />
    </p>
  );
}
