import type { ReactNode } from "react";
import { AppShell } from "@/components/shell/app-shell";
import { shellModel } from "@/lib/present/shell/shell-model";
import { requirePage } from "@/lib/web/session-gate";

export default async function SignedInLayout({ children }: { readonly children: ReactNode }) {
  const { session, organization, role } = await requirePage();
  return <AppShell {...shellModel(session, organization, role)}>{children}</AppShell>;
}
