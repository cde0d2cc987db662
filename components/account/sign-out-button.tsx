"use client";

import { useState } from "react";
import { signOut } from "@/components/account/session.query";
import { Button } from "@/components/ui/button";

/** Ends the sign-in of this browser. @param onDone what comes then */
export function SignOutButton({ onDone }: { readonly onDone: () => void }) {
  const [isPending, setPending] = useState(false);
  const leave = async () => {
    setPending(true);
    await signOut().catch(() => undefined);
    onDone();
  };
  return (
    <Button onClick={leave} isPending={isPending}>
      Sign out
    </Button>
  );
}
