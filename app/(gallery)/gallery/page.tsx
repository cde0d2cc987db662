import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { GalleryScreen } from "@/components/gallery/gallery-screen";

export const metadata: Metadata = { title: "Gallery" };

export default function GalleryPage() {
  if (process.env.NODE_ENV === "production") notFound();
  return <GalleryScreen />;
}
