import path from "node:path";
import { z } from "zod";
import { plainDatabaseAddress } from "@/lib/platform/database-address";
import { trustedProxies } from "@/lib/platform/trusted-proxies";

const blankIsUnset = (value: unknown) => (value === "" ? undefined : value);
const PORTS = "a number from 0 to 65535";
const BYTES = "a number of bytes, such as 21474836480";
const CODED = ", with special characters of name and password percent-encoded (@ as %40)";
const NO_SCHEMA =
  "schema= means nothing to PostgreSQL: leave it out, or name the schema for new tables by options=-c%20search_path%3D…";
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsUnset, schema.optional());

/** Digits alone: blanks would count as 0, and `0x50` or `1e3` are nobody's idea of a number here. */
const digits = (error: string) => z.string().trim().regex(/^\d+$/, error).transform(Number);

const secret = optional(z.string().min(32, "at least 32 characters, such as openssl rand -base64 32 prints"));
/** An address, or a name with an address in angle brackets. */
const SENDER = /^(?:[^<>@\r\n]+ )?<[^\s<>@,]+@[^\s<>@,]+>$|^[^\s<>@,]+@[^\s<>@,]+$/;

const LogLevel = z.preprocess(blankIsUnset, z.enum(["debug", "info", "warn", "error", "silent"]).default("info"));

const Environment = z.object({
  PORT: z.preprocess(blankIsUnset, digits(PORTS).pipe(z.int().max(65_535, PORTS)).default(3000)),
  HOST: z.preprocess(blankIsUnset, z.string().default("127.0.0.1")),
  APP_URL: optional(
    z
      .url({ protocol: /^https?$/, error: "an address such as https://calls.example.com" })
      .refine(isOrigin, "no path, name or query may follow the host: Ringworthy needs a host name or port of its own"),
  ),
  DATA_DIR: z.preprocess(blankIsUnset, z.string().default(".data")),
  DATABASE_URL: optional(
    z
      .string()
      .overwrite(plainDatabaseAddress)
      .pipe(
        z.url({
          protocol: /^postgres(ql)?$/,
          error: `an address such as postgres://user:password@host:5432/database${CODED}`,
        }),
      )
      .refine((url) => !url.includes("#"), `an address has no #${CODED}`)
      .refine((url) => !/[?&]schema=(?!public(?:&|$))/.test(url), NO_SCHEMA),
  ),
  SMTP_URL: optional(
    z.url({ protocol: /^smtps?$/, error: `an address such as smtp://user:password@mail.example.com:587${CODED}` }),
  ),
  MAIL_FROM: z.preprocess(
    blankIsUnset,
    z
      .string()
      .regex(SENDER, "an address, or a name and an address: Ringworthy <alerts@example.com>")
      .default("Ringworthy <ringworthy@localhost>"),
  ),
  AUTH_SECRET: secret,
  AUTH_OIDC_ISSUER: optional(
    z.union(
      [z.enum(["google", "microsoft"]), z.url({ protocol: /^https?$/ })],
      "google, microsoft or an https: address",
    ),
  ),
  AUTH_OIDC_CLIENT_ID: optional(z.string().min(1)),
  AUTH_OIDC_CLIENT_SECRET: optional(z.string().min(1)),
  AUTH_OIDC_NAME: optional(z.string().trim().min(1).max(60)),
  AUTH_OIDC_TRUST_EMAIL: z.preprocess(blankIsUnset, z.stringbool().default(false)),
  CALLEE_KEY: secret,
  CALLEE_KEYS_BEFORE: secret,
  LEDGER_KEY: secret,
  LOG_LEVEL: LogLevel,
  SIGN_UP: z.preprocess(blankIsUnset, z.enum(["open", "invite", "first-user-only"]).default("first-user-only")),
  UPLOAD_BYTES_MAX: z.preprocess(
    blankIsUnset,
    digits(BYTES)
      .pipe(z.int(BYTES).positive(BYTES))
      .default(20 * 1024 ** 3),
  ),
  METRICS_TOKEN: optional(z.string().min(16, "at least 16 characters")),
  ALLOW_PRIVATE_ADDRESSES: z.preprocess(blankIsUnset, z.stringbool().default(false)),
  GALLERY: z.preprocess(blankIsUnset, z.stringbool().default(false)),
  TRUSTED_PROXIES: z.string().default("127.0.0.0/8, ::1"),
});

/**
 * How much is logged, also before anybody has parsed the rest: what is no level counts as the usual one until then, so that
 * it is told of as every other bad value is.
 */
export function logLevel(wanted: string | undefined): string {
  return LogLevel.catch("info").parse(wanted);
}

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
  const missing = missingOfSignIn(env);
  if (missing !== null)
    throw new Error(
      `The configuration is not usable. ${missing}: sign-in at a provider needs it too; set it, or unset the others`,
    );
  return {
    isTrustedProxy,
    ...env,
    dataDir: path.resolve(env.DATA_DIR),
    appUrl: (env.APP_URL ?? ownUrl(env)).replace(/\/+$/, ""),
  };
}

function ownUrl({ HOST, PORT }: z.infer<typeof Environment>): string {
  const isAll = HOST === "0.0.0.0" || HOST === "::";
  const host = HOST.includes(":") ? `[${HOST}]` : HOST;
  return `http://${isAll ? "localhost" : host}:${PORT}`;
}

/** Whether an address is that of a host alone; what is no address at all is refused for that. */
function isOrigin(address: string): boolean {
  if (!URL.canParse(address)) return true;
  const { origin, href } = new URL(address);
  return href === `${origin}/`;
}

/** Which variable sign-in at a provider lacks, where others of it are set; null when all or none are there. */
function missingOfSignIn(env: z.infer<typeof Environment>): string | null {
  const given = [env.AUTH_OIDC_ISSUER, env.AUTH_OIDC_CLIENT_ID, env.AUTH_OIDC_CLIENT_SECRET, env.AUTH_OIDC_NAME];
  if (given.every((value) => value === undefined)) return null;
  if (env.AUTH_OIDC_ISSUER === undefined) return "AUTH_OIDC_ISSUER";
  return env.AUTH_OIDC_CLIENT_ID === undefined ? "AUTH_OIDC_CLIENT_ID" : null;
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
