/** The passwords that attackers try first: about 49,000 from published breaches, in lower case. Loaded with the first question. */
let known: Promise<ReadonlySet<string>> | undefined;

/** Whether a password is among those that are tried first, in whatever case (NIST SP 800-63B section 3.1.1.2). */
export async function isCommonPassword(password: string): Promise<boolean> {
  known ??= load();
  return (await known).has(password.toLowerCase());
}

async function load(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import("@zxcvbn-ts/language-common");
  return new Set(Array.from(dictionary["passwords-common"], String));
}
