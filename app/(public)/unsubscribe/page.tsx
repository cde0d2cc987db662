import type { Metadata } from "next";
import { z } from "zod";
import { UnsubscribeScreen } from "@/components/account/unsubscribe-screen";

export const metadata: Metadata = { title: "Stop alert mails", referrer: "no-referrer", robots: "noindex" };

const Token = z.string().max(1_000).catch("");

interface UnsubscribePageProps {
  readonly searchParams: Promise<Readonly<Record<string, unknown>>>;
}

export default async function UnsubscribePage({ searchParams }: UnsubscribePageProps) {
  return <UnsubscribeScreen token={Token.parse((await searchParams).token)} />;
}
