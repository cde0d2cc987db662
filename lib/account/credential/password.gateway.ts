import { hash, verify } from "@node-rs/argon2";

/** Memory, passes and lanes that OWASP recommends for argon2id at least; the library's variant is argon2id. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let decoy: Promise<string> | undefined;

/** Hashes a password with argon2id. @returns a PHC string with salt and cost inside */
export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/**
 * Whether the password belongs to the hash. Without a hash (nobody has that address, or they never set a password) the
 * answer is no after the same work, so that the time taken tells nothing.
 */
export async function isPasswordRight(password: string, passwordHash: string | null): Promise<boolean> {
  decoy ??= hashPassword("nobody's password");
  const isRight = await verify(passwordHash ?? (await decoy), password, COST);
  return isRight && passwordHash !== null;
}
