import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { GalleryScreen } from "@/components/gallery/gallery-screen";
import { isGalleryServed } from "@/lib/web/gallery-gate";

export const metadata: Metadata = { title: "Gallery" };

export default async function GalleryPage() {
  if (!(await isGalleryServed())) notFound();
  return <GalleryScreen />;
}
