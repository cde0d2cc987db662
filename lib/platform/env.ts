import path from "node:path";
import { z } from "zod";
import { trustedProxies } from "@/lib/platform/trusted-proxies";

const blankIsUnset = (value: unknown) => (value === "" ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsUnset, schema.optional());

const Environment = z.object({
  PORT: z.preprocess(blankIsUnset, z.coerce.number().int().min(0).max(65_535).default(3000)),
  HOST: z.preprocess(blankIsUnset, z.string().default("127.0.0.1")),
  APP_URL: optional(z.url({ protocol: /^https?$/ })),
  DATA_DIR: z.preprocess(blankIsUnset, z.string().default(".data")),
  DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/ })),
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/ })),
  MAIL_FROM: z.preprocess(blankIsUnset, z.string().default("Ringworthy <ringworthy@localhost>")),
  AUTH_SECRET: optional(z.string().min(32)),
  AUTH_OIDC_ISSUER: optional(z.union([z.enum(["google", "microsoft"]), z.url({ protocol: /^https?$/ })])),
  AUTH_OIDC_CLIENT_ID: optional(z.string().min(1)),
  AUTH_OIDC_CLIENT_SECRET: optional(z.string().min(1)),
  AUTH_OIDC_NAME: optional(z.string().trim().min(1).max(60)),
  AUTH_OIDC_TRUST_EMAIL: z.preprocess(blankIsUnset, z.stringbool().default(false)),
  CALLEE_KEY: optional(z.string().min(32)),
  CALLEE_KEYS_BEFORE: optional(z.string().min(32)),
  LEDGER_KEY: optional(z.string().min(32)),
  LOG_LEVEL: z.preprocess(blankIsUnset, z.enum(["debug", "info", "warn", "error", "silent"]).default("info")),
  SIGN_UP: z.preprocess(blankIsUnset, z.enum(["open", "invite", "first-user-only"]).default("first-user-only")),
  UPLOAD_BYTES_MAX: z.preprocess(
    blankIsUnset,
    z.coerce
      .number()
      .int()
      .positive()
      .default(20 * 1024 ** 3),
  ),
  METRICS_TOKEN: optional(z.string().min(16)),
  ALLOW_PRIVATE_ADDRESSES: z.preprocess(blankIsUnset, z.stringbool().default(false)),
  GALLERY: z.preprocess(blankIsUnset, z.stringbool().default(false)),
  TRUSTED_PROXIES: z.string().default("127.0.0.0/8, ::1"),
});

/** The configuration of a process, checked. */
export interface Env extends z.infer<typeof Environment> {
  /** Absolute path of the data directory. */
  readonly dataDir: string;
  /** Where people reach the product, without a trailing slash. */
  readonly appUrl: string;
  /** Whether a proxy at that address says truly who asked it. */
  readonly isTrustedProxy: (address: string) => boolean;
}

/**
 * Reads the configuration from environment variables.
 * @throws Error with one line per faulty variable, naming it
 */
export function parseEnv(variables: Readonly<Record<string, string | undefined>>): Env {
  const parsed = Environment.safeParse(variables);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`The configuration is not usable. ${lines.join("; ")}`);
  }
  const env = parsed.data;
  const isTrustedProxy = trustedProxies(env.TRUSTED_PROXIES);
  if (isTrustedProxy === null)
    throw new Error("The configuration is not usable. TRUSTED_PROXIES: addresses or networks, parted by commas");
  if (env.AUTH_OIDC_TRUST_EMAIL && isAnybodysIssuer(env.AUTH_OIDC_ISSUER))
    throw new Error(
      "The configuration is not usable. AUTH_OIDC_TRUST_EMAIL: every tenant of Microsoft signs in at this issuer, and each may write any address into its accounts; name your own tenant's issuer",
    );
  return {
    isTrustedProxy,
    ...env,
    dataDir: path.resolve(env.DATA_DIR),
    appUrl: (env.APP_URL ?? `http://${env.HOST === "0.0.0.0" ? "localhost" : env.HOST}:${env.PORT}`).replace(
      /\/+$/,
      "",
    ),
  };
}

/** Whether accounts of an issuer are made by anybody, who may give them whatever address ("nOAuth", Descope 2023). */
function isAnybodysIssuer(issuer: string | undefined): boolean {
  return (
    issuer === "microsoft" || /\/\/login\.microsoftonline\.com\/(common|organizations|consumers)\b/i.test(issuer ?? "")
  );
}

let current: Env | undefined;

/** The configuration of this process, read once. */
export function env(): Env {
  current ??= parseEnv(process.env);
  return current;
}
