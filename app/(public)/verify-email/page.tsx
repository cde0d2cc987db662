import type { Metadata } from "next";
import { VerifyEmailScreen } from "@/components/account/verify-email-screen";

export const metadata: Metadata = { title: "Confirm your address", referrer: "no-referrer" };

export default function VerifyEmailPage() {
  return <VerifyEmailScreen />;
}
