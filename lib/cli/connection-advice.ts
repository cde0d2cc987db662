import { errorText } from "@/lib/base/error-text";
import { hasCode } from "@/lib/base/has-code";
import { isUnknownIssuer } from "@/lib/base/unknown-issuer";

const REFUSED = "28000";

/** What to do where a server was not reached, by what was said of it: a sentence. */
export function connectionAdvice(error: unknown): string {
  const message = error instanceof Error ? error.message : "";
  if (isUnknownIssuer(error))
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

const AUTHORITY =
  "An authority of your own is trusted where NODE_EXTRA_CA_CERTS names the file of its certificate, for the start and for commands.";

/** Why the mail server was not reached, and what to do where its certificate is the reason: the sender's code hides which. */
export function mailServerTrouble(error: unknown): string {
  const text = errorText(error);
  return /self-signed|verify the first|issuer cert/.test(text) ? `${text}. ${AUTHORITY}` : text;
}
