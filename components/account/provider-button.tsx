"use client";

import { useState } from "react";
import { signInAtProvider } from "@/components/account/session.query";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

interface ProviderButtonProps {
  readonly name: string;
  /** Where to go afterwards. */
  readonly landing: string;
}

/** Signs in at the provider that is configured. */
export function ProviderButton({ name, landing }: ProviderButtonProps) {
  const [isPending, setPending] = useState(false);
  const [refusal, setRefusal] = useState("");
  const leave = async () => {
    setPending(true);
    const refused = await signInAtProvider(landing);
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
