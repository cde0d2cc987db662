import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignUpScreen } from "@/components/account/sign-up-screen";
import { loadSignUpPage } from "@/lib/present/account/sign-up-page.loader";
import { isSomebodySignedIn } from "@/lib/web/session-gate";

export const metadata: Metadata = { title: "Create an account" };

export default async function SignUpPage() {
  if (await isSomebodySignedIn()) redirect("/");
  return <SignUpScreen {...(await loadSignUpPage())} />;
}
