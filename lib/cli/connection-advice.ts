import { hasCode } from "@/lib/base/has-code";

/** What Node says of a certificate whose issuer it does not know: codes of OpenSSL. */
const UNKNOWN_ISSUER = [
  "SELF_SIGNED_CERT_IN_CHAIN",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
];
const REFUSED = "28000";

/** What to do where a server was not reached, by what was said of it: a sentence. */
export function connectionAdvice(error: unknown): string {
  const message = error instanceof Error ? error.message : "";
  if (UNKNOWN_ISSUER.some((code) => hasCode(error, code)))
    return "Name the certificate of the authority that issued the server's (sslrootcert=/path/to/ca.crt in the address), or encrypt without checking who answers (sslmode=no-verify).";
  if (hasCode(error, "ERR_TLS_CERT_ALTNAME_INVALID")) return "Name the server as its certificate does.";
  if (hasCode(error, "CERT_HAS_EXPIRED")) return "Renew the server's certificate.";
  if (message.includes("does not support SSL"))
    return "Let the server take TLS (ssl = on), or ask for none (sslmode=disable in the address).";
  if (hasCode(error, REFUSED) && message.includes("no encryption"))
    return "Ask for TLS (sslmode=verify-full in the address).";
  if (error instanceof Error && "syscall" in error && error.syscall === "open")
    return "Correct the path in the address, or let this account read the file.";
  return "Check that it runs, the name and the password.";
}
