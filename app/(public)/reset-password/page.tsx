import type { Metadata } from "next";
import { ResetPasswordScreen } from "@/components/account/reset-password-screen";
import { loadMailRequestPage } from "@/lib/present/account/mail-request-page.loader";

export const metadata: Metadata = { title: "Set a new password", referrer: "no-referrer" };

export default function ResetPasswordPage() {
  return <ResetPasswordScreen {...loadMailRequestPage()} />;
}
