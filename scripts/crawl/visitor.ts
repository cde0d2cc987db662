import { z } from "zod";

const PASSWORD = "a crawler's long passphrase";
const SESSION = "next-auth.session-token";
const Invited = z.object({ link: z.string().nullable() });

/** Somebody who asks a product: a browser with its cookies, or a program with its key. */
export class Visitor {
  readonly name: string;
  readonly #base: string;
  readonly #cookies = new Map<string, string>();
  #key: string | null = null;
  #again: (() => Promise<void>) | null = null;

  constructor(base: string, name: string) {
    this.#base = base;
    this.name = name;
  }

  /** Sends a request as a page of the product would, or with the key. Redirects are not followed. */
  async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.#key !== null && !headers.has("authorization")) headers.set("authorization", `Bearer ${this.#key}`);
    const own = [...this.#cookies].map(([name, value]) => `${name}=${value}`);
    const more = headers.get("more-cookies");
    headers.delete("more-cookies");
    const cookie = more === null ? own : [...own, more];
    if (cookie.length > 0) headers.set("cookie", cookie.join("; "));
    if (!headers.has("sec-fetch-site")) headers.set("sec-fetch-site", "same-origin");
    const response = await fetch(`${this.#base}${path}`, { ...init, headers, redirect: "manual" });
    // Where the crawl signs somebody out or elsewhere in, it stays who it was.
    if (this.#cookies.has(SESSION)) return response;
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name !== undefined && value !== undefined && value !== "") this.#cookies.set(name, value);
    }
    return response;
  }

  /** Is who it was again, after the crawl has signed it out, taken its key away or put it out of the organisation. */
  async recover(): Promise<boolean> {
    if (this.#again === null || (await this.#isKnown())) return false;
    this.#cookies.clear();
    this.#key = null;
    try {
      await this.#again();
      return true;
    } catch {
      // Where a limit is reached it stays nobody for a while.
      return false;
    }
  }

  /** Signs in by password. @throws Error when that does not succeed */
  async signIn(email: string, password: string): Promise<this> {
    this.#again = async () => {
      if (!(await this.#signIn(email, password))) throw new Error(`${this.name} could not sign in`);
    };
    await this.#again();
    return this;
  }

  /** Becomes somebody of that role, whom `owner` invites. @throws Error where a mail server takes the link away */
  async joinAs(role: string, owner: Visitor): Promise<this> {
    let email = "";
    this.#again = async () => {
      if (email !== "" && (await this.#signIn(email, PASSWORD)) && (await this.#isKnown())) return;
      email = `${role}-${Date.now()}@crawl.example`;
      const { link } = Invited.parse(await owner.#send("/invitations", { email, role }));
      if (link === null) throw new Error("The crawler reads invitations from the answer: run it without a mail server");
      const secret = new URLSearchParams(new URL(link).hash.slice(1)).get("secret") ?? "";
      await this.#send("/invitations/acceptance", { secret, password: PASSWORD });
      await this.#signIn(email, PASSWORD);
    };
    await this.#again();
    return this;
  }

  /** Becomes a program with a key of `owner`'s organisation that may do all that keys may. */
  async takeKey(owner: Visitor): Promise<this> {
    const scopes = ["imports:write", "imports:read", "reputation:read", "caller-ids:write", "alerts:write"];
    this.#again = async () => {
      const made = await owner.#send("/api-keys", { name: "crawler", scopes });
      this.#key = z.object({ key: z.string() }).parse(made).key;
    };
    await this.#again();
    return this;
  }

  /** Looks at the demo without an account. */
  async openDemo(): Promise<this> {
    this.#again = async () => {
      await this.#send("/demo", {});
    };
    await this.#again();
    return this;
  }

  async #isKnown(): Promise<boolean> {
    const response = await this.ask(this.#key === null ? "/api/v1/members" : "/api/v1/imports");
    await response.body?.cancel();
    return response.status !== 401 && response.status !== 403 && response.status !== 404;
  }

  async #signIn(email: string, password: string): Promise<boolean> {
    const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await (await this.ask("/api/auth/csrf")).json());
    const body = new URLSearchParams({ email, password, csrfToken, json: "true", callbackUrl: this.#base });
    await (await this.ask("/api/auth/callback/credentials", { method: "POST", body })).text();
    return (await this.ask("/api/v1/me")).status === 200;
  }

  async #send(path: string, json: unknown): Promise<unknown> {
    const init = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(json) };
    const response = await this.ask(`/api/v1${path}`, init);
    if (!response.ok) throw new Error(`${response.status} ${path}: ${await response.text()}`);
    return response.json();
  }
}
