import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MailGalleryScreen } from "@/components/gallery/mail-gallery-screen";
import { loadMailSpecimens } from "@/lib/present/delivery/mail-specimens.loader";
import { isGalleryServed } from "@/lib/web/gallery-gate";
import { pageNonce } from "@/lib/web/page-nonce";

export const metadata: Metadata = { title: "Mails" };

export default async function MailGalleryPage() {
  if (!(await isGalleryServed())) notFound();
  return <MailGalleryScreen mails={await loadMailSpecimens(await pageNonce())} />;
}
