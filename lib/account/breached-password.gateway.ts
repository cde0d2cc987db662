/** The passwords that attackers try first: about 49,000 from published breaches, in lower case. Loaded with the first question. */
let known: Promise<ReadonlySet<string>> | undefined;

/**
 * Whether a password is among those that are tried first, in whatever case, or is no more than the person's own address
 * (NIST SP 800-63B section 3.1.1.2).
 */
export async function isCommonPassword(password: string, email: string): Promise<boolean> {
  known ??= load();
  const plain = password.toLowerCase();
  const own = [email.toLowerCase(), email.toLowerCase().split("@", 1)[0] ?? ""];
  return own.includes(plain) || (await known).has(plain);
}

async function load(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import("@zxcvbn-ts/language-common");
  return new Set(Array.from(dictionary["passwords-common"], String));
}
