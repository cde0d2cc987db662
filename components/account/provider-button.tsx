"use client";

import { useState } from "react";
import { signInAtProvider } from "@/components/account/session.query";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** Signs in at the provider that is configured. */
export function ProviderButton({ name }: { readonly name: string }) {
  const [isPending, setPending] = useState(false);
  const [refusal, setRefusal] = useState("");
  const leave = async () => {
    setPending(true);
    const refused = await signInAtProvider();
    setRefusal(refused);
    setPending(refused === "");
  };
  return (
    <>
      {refusal === "" ? null : (
        <Notice tone="bad" isLive>
          {refusal}
        </Notice>
      )}
      <Button onClick={leave} isPending={isPending}>
        Sign in with {name}
      </Button>
    </>
  );
}
