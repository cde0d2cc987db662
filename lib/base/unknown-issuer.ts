import { hasCode } from "@/lib/base/has-code";

/** What Node says of a certificate whose issuer it does not know: codes of OpenSSL. */
const CODES = [
  "SELF_SIGNED_CERT_IN_CHAIN",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
];

/** Whether a connection failed because nobody here knows the authority that issued the other end's certificate. */
export function isUnknownIssuer(error: unknown): boolean {
  return CODES.some((code) => hasCode(error, code));
}
