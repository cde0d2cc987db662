import { z } from "zod";

const PASSWORD = "a crawler's long passphrase";
const Invited = z.object({ link: z.string().nullable() });

/** Somebody who asks a product: a browser with its cookies, or a program with its key. */
export class Visitor {
  readonly name: string;
  readonly #base: string;
  readonly #cookies = new Map<string, string>();
  #key: string | null = null;

  constructor(base: string, name: string) {
    this.#base = base;
    this.name = name;
  }

  /** Sends a request as a page of the product would, or with the key. Redirects are not followed. */
  async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.#key !== null) headers.set("authorization", `Bearer ${this.#key}`);
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    if (cookie !== "") headers.set("cookie", cookie);
    headers.set("sec-fetch-site", "same-origin");
    const response = await fetch(`${this.#base}${path}`, { ...init, headers, redirect: "manual" });
    // Where the crawl signs somebody out or elsewhere in, it stays who it was.
    if (this.#cookies.has("next-auth.session-token")) return response;
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name !== undefined && value !== undefined && value !== "") this.#cookies.set(name, value);
    }
    return response;
  }

  /** Signs in by password. @throws Error when that does not succeed */
  async signIn(email: string, password: string): Promise<void> {
    const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await (await this.ask("/api/auth/csrf")).json());
    const body = new URLSearchParams({ email, password, csrfToken, json: "true", callbackUrl: this.#base });
    await (await this.ask("/api/auth/callback/credentials", { method: "POST", body })).text();
    if ((await this.ask("/api/v1/me")).status !== 200) throw new Error(`${this.name} could not sign in`);
  }

  /** Invites somebody of that role, who joins and signs in. @throws Error where a mail server takes the link away */
  async invite(role: string): Promise<Visitor> {
    const email = `${role}-${Date.now()}@crawl.example`;
    const { link } = Invited.parse(await this.#send("/invitations", { email, role }));
    if (link === null) throw new Error("The crawler reads invitations from the answer: run it without a mail server");
    const secret = new URLSearchParams(new URL(link).hash.slice(1)).get("secret") ?? "";
    const invited = new Visitor(this.#base, role);
    await invited.#send("/invitations/acceptance", { secret, password: PASSWORD });
    await invited.signIn(email, PASSWORD);
    return invited;
  }

  /** A program with a key of this one's organisation that may do all that keys may. */
  async withKey(): Promise<Visitor> {
    const scopes = ["imports:write", "imports:read", "reputation:read", "caller-ids:write", "alerts:write"];
    const program = new Visitor(this.#base, "key");
    const made = await this.#send("/api-keys", { name: "crawler", scopes });
    program.#key = z.object({ key: z.string() }).parse(made).key;
    return program;
  }

  /** Looks at the demo without an account. */
  async openDemo(): Promise<this> {
    await this.#send("/demo", {});
    return this;
  }

  async #send(path: string, json: unknown): Promise<unknown> {
    const init = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(json) };
    const response = await this.ask(`/api/v1${path}`, init);
    if (!response.ok) throw new Error(`${response.status} ${path}: ${await response.text()}`);
    return response.json();
  }
}
