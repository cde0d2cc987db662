import { connection } from "next/server";
import { env } from "@/lib/platform/env";

/** Whether the page of all components is served: while developing, and where the configuration asks for it, as tests do. */
export async function isGalleryServed(): Promise<boolean> {
  await connection();
  return process.env.NODE_ENV !== "production" || env().GALLERY;
}
