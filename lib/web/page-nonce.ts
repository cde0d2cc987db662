import { headers } from "next/headers";

/** The header in which a request carries the nonce of its page. */
export const NONCE_HEADER = "x-nonce";

/** The nonce that inline scripts of this page carry; undefined where none was made. */
export async function pageNonce(): Promise<string | undefined> {
  return (await headers()).get(NONCE_HEADER) ?? undefined;
}
