import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInScreen } from "@/components/account/sign-in-screen";
import { loadSignInPage } from "@/lib/present/account/sign-in-page.loader";
import { isSomebodySignedIn } from "@/lib/web/session-gate";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({
  searchParams,
}: {
  readonly searchParams: Promise<{
    callbackUrl?: string | string[];
    error?: string | string[];
    account?: string | string[];
  }>;
}) {
  if (await isSomebodySignedIn()) redirect("/");
  const [{ callbackUrl, error, account }, { isFirstAwaited, ...page }] = await Promise.all([
    searchParams,
    loadSignInPage(),
  ]);
  if (isFirstAwaited && error === undefined && account === undefined) redirect("/sign-up");
  return (
    <SignInScreen
      callbackUrl={[callbackUrl].flat()[0]}
      error={[error].flat()[0]}
      hasDeletedAccount={account === "deleted"}
      {...page}
    />
  );
}
