const TWO_YEARS_SECONDS = 63_072_000;

/** Sent with everything. The policy of pages is made anew for each, in proxy.ts. */
export const FIXED_HEADERS = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    value:
      "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=(), browsing-topics=()",
  },
] as const;

/**
 * What a page may load and do (W3C Content Security Policy Level 3): its own files, and scripts that carry the nonce of
 * this answer, with what those load. Style attributes are let through, which draw charts and set no trap; style elements
 * need the nonce too.
 * @param nonce made for this answer alone
 * @param isDevelopment hot reload evaluates text as code
 */
export function pagePolicy(
  nonce: string,
  { isDevelopment, isTls }: { isDevelopment: boolean; isTls: boolean },
): string {
  const directives = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    `style-src-elem 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  return [...directives, ...(isTls ? ["upgrade-insecure-requests"] : [])].join("; ");
}

/** What tells browsers to come by TLS alone from now on (RFC 6797); nothing where the product is not reached by it. */
export function transportHeaders(isTls: boolean): Readonly<Record<string, string>> {
  return isTls ? { "Strict-Transport-Security": `max-age=${TWO_YEARS_SECONDS}; includeSubDomains` } : {};
}
