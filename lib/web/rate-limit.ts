import { AppError } from "@/lib/base/app-error";

/** How many requests somebody may make in a time; a bucket of that size which fills up at that pace. */
export interface RateLimit {
  readonly name: string;
  readonly requests: number;
  readonly windowSeconds: number;
}

/** What a key or a signed-in person may ask for. */
export const API_LIMIT: RateLimit = { name: "api", requests: 6_000, windowSeconds: 60 };
/** What an address without either may ask for. */
export const PUBLIC_LIMIT: RateLimit = { name: "public", requests: 600, windowSeconds: 60 };
/** What an address may ask of the door of the sign-in, apart from all else: each step costs queries, or asks an issuer. */
export const DOOR_LIMIT: RateLimit = { ...PUBLIC_LIMIT, name: "door" };
/** How often an address may try to make an account; each try costs a slow hash. */
export const SIGN_UP_LIMIT: RateLimit = { name: "sign-up", requests: 30, windowSeconds: 3_600 };
/** How often mails may be asked for: from one address, and for one account, whether it exists or not. */
export const MAIL_LIMIT: RateLimit = { name: "mail", requests: 20, windowSeconds: 3_600 };
/** How often somebody may upload a file; each is kept, hashed and read. */
export const UPLOAD_LIMIT: RateLimit = { name: "upload", requests: 600, windowSeconds: 60 };
/** How often somebody may have a CSV written; each reads as much as there is. */
export const DOWNLOAD_LIMIT: RateLimit = { name: "download", requests: 600, windowSeconds: 60 };
/** How often somebody may have a PDF made; each starts a browser. */
export const PDF_LIMIT: RateLimit = { name: "pdf", requests: 60, windowSeconds: 3_600 };

const BUCKETS_MAX = 50_000;

interface Bucket {
  tokens: number;
  filledAtMs: number;
}

/** Counts requests in the memory of this process. */
export class RateLimiter {
  readonly #buckets = new Map<string, Bucket>();

  /**
   * Takes one request of `who` from its limit.
   * @returns the headers that tell how much is left (IETF draft-ietf-httpapi-ratelimit-headers-10)
   * @throws AppError `too_many_requests` with `retryAfterSeconds` when nothing is left
   */
  take(limit: RateLimit, who: string, nowMs: number): Record<string, string> {
    const perMs = limit.requests / (limit.windowSeconds * 1_000);
    const key = `${limit.name} ${who}`;
    const bucket = this.#buckets.get(key) ?? { tokens: limit.requests, filledAtMs: nowMs };
    bucket.tokens = Math.min(limit.requests, bucket.tokens + Math.max(0, nowMs - bucket.filledAtMs) * perMs);
    bucket.filledAtMs = nowMs;
    // Taken out and put back, so that the map stands in the order of last use.
    this.#buckets.delete(key);
    this.#buckets.set(key, bucket);
    this.#forget();
    if (bucket.tokens < 1) {
      const retryAfterSeconds = Math.ceil((1 - bucket.tokens) / perMs / 1_000);
      throw new AppError("too_many_requests", `Too many requests. Try again in ${retryAfterSeconds} s.`, {
        extension: { retryAfterSeconds },
      });
    }
    bucket.tokens -= 1;
    const fullInSeconds = Math.ceil((limit.requests - bucket.tokens) / perMs / 1_000);
    return {
      "RateLimit-Policy": `"${limit.name}";q=${limit.requests};w=${limit.windowSeconds}`,
      RateLimit: `"${limit.name}";r=${Math.floor(bucket.tokens)};t=${fullInSeconds}`,
    };
  }

  /** Keeps memory bounded: whoever came longest ago is forgotten first. */
  #forget(): void {
    for (const key of this.#buckets.keys()) {
      if (this.#buckets.size <= BUCKETS_MAX) return;
      this.#buckets.delete(key);
    }
  }
}

declare global {
  /** Kept here, because a module may be loaded more than once in one process. */
  var ringworthyRateLimiter: RateLimiter | undefined;
}

/** The limiter of this process. */
export function rateLimiter(): RateLimiter {
  globalThis.ringworthyRateLimiter ??= new RateLimiter();
  return globalThis.ringworthyRateLimiter;
}
