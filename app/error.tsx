"use client";

import { BrokenPage } from "@/components/shell/broken-page";

export default function Broken(props: { readonly error: unknown; readonly retry: () => void }) {
  return (
    <main>
      <BrokenPage {...props} />
    </main>
  );
}
