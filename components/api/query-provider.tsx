"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { ApiError } from "@/components/api/request-json";

const RETRIES_MAX = 2;
const FRESH_MS = 30_000;

/** Keeps what was read from the API, for all parts of the page. */
export function QueryProvider({ children }: { readonly children: ReactNode }) {
  const [client] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          // Without a connection a request fails and says so; the library would wait for one without a word.
          mutations: { networkMode: "always" },
          queries: {
            networkMode: "always",
            refetchOnReconnect: true,
            staleTime: FRESH_MS,
            // What the server refuses, it refuses again; only what broke on the way is worth another try.
            retry: (count, error) =>
              count < RETRIES_MAX && !(error instanceof ApiError && error.status >= 400 && error.status < 500),
          },
        },
      }),
  );
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
