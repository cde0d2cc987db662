import type { Metadata } from "next";
import { WelcomeScreen } from "@/components/account/welcome-screen";
import { loadWelcomePage } from "@/lib/present/account/welcome-page.loader";
import { requireStray } from "@/lib/web/session-gate";

export const metadata: Metadata = { title: "Welcome" };

export default async function WelcomePage() {
  const { scope, email } = await requireStray();
  return <WelcomeScreen email={email} {...(await loadWelcomePage(scope))} />;
}
