import type { Metadata } from "next";
import { SignInLinkScreen } from "@/components/account/sign-in-link-screen";

export const metadata: Metadata = { title: "Sign in by mail", referrer: "no-referrer" };

export default function SignInLinkPage() {
  return <SignInLinkScreen />;
}
