import { createSign, generateKeyPairSync, randomUUID } from "node:crypto";
import http from "node:http";
import Provider, { type Configuration } from "oidc-provider";

/** Somebody who has an account at the issuer. */
export interface IssuerAccount {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly name?: string;
}

type Claims = Record<string, unknown>;

/** A real issuer of OpenID Connect on this machine, at which everybody signs in without being asked. */
export interface TestIssuer {
  readonly url: string;
  /** Who signs in from now on. */
  signInAs(account: IssuerAccount): void;
  /** Changes each ID token before it is handed out, signed by the issuer's own key; null leaves them as they are. */
  tamper(change: ((claims: Claims) => Claims) | null): void;
  close(): Promise<void>;
}

/** What the product is told of the issuer: its client there. */
export const ISSUER_CLIENT = { id: "ringworthy", secret: "the-secret-of-a-client-at-a-test" } as const;

const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2_048 });

/** Starts the issuer on a free port. @param redirectUri where the product wants people to come back to */
export async function startTestIssuer(redirectUri: string): Promise<TestIssuer> {
  const state: { account: IssuerAccount; change: ((claims: Claims) => Claims) | null } = {
    account: { sub: "nobody" },
    change: null,
  };
  const server = http.createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
  const provider = new Provider(
    url,
    configuration(redirectUri, () => state.account),
  );
  provider.use(async (context, next) => {
    if (context.path.startsWith("/interaction/")) return signIn(provider, context, state.account.sub);
    await next();
    if (state.change !== null) changeToken(context, state.change);
  });
  server.on("request", provider.callback());
  return {
    url,
    signInAs: (account) => {
      state.account = account;
    },
    tamper: (change) => {
      state.change = change;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function configuration(redirectUri: string, account: () => IssuerAccount): Configuration {
  return {
    clients: [{ client_id: ISSUER_CLIENT.id, client_secret: ISSUER_CLIENT.secret, redirect_uris: [redirectUri] }],
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), kid: "test", alg: "RS256", use: "sig" }] },
    cookies: { keys: [randomUUID()] },
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    // Claims in the ID token itself, as Google and Microsoft do it.
    conformIdTokenClaims: false,
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ ...account(), sub }) }),
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    loadExistingGrant: async (context) => {
      const { client, provider, session } = context.oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope("openid email profile");
      await grant.save();
      return grant;
    },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
  };
}

interface AtServer {
  respond?: boolean | undefined;
  readonly req: http.IncomingMessage;
  readonly res: http.ServerResponse;
}

async function signIn(provider: Provider, context: AtServer, accountId: string): Promise<void> {
  context.respond = false;
  await provider.interactionFinished(context.req, context.res, { login: { accountId, remember: false } });
}

function changeToken(context: { body: unknown }, change: (claims: Claims) => Claims): void {
  const { body } = context;
  if (typeof body !== "object" || body === null || !("id_token" in body)) return;
  const [header = "", payload = ""] = String(body.id_token).split(".");
  const claims: Claims = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
  const signed = `${header}.${Buffer.from(JSON.stringify(change(claims))).toString("base64url")}`;
  const signature = createSign("RSA-SHA256").update(signed).sign(privateKey).toString("base64url");
  context.body = { ...body, id_token: `${signed}.${signature}` };
}
