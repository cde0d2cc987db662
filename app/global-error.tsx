"use client";

import { BrokenPage } from "@/components/shell/broken-page";
import "./globals.css";

export default function Broken(props: { readonly error: unknown; readonly retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <main>
          <BrokenPage {...props} />
        </main>
      </body>
    </html>
  );
}
