/** Names of ours, and what people who run things call everything. */
const WORDS = ["ringworthy", "callerid", "password", "admin", "administrator", "owner", "welcome", "changeme"];

/**
 * Whether a password is no more than a word that an attacker would expect of this person here (ASVS 6.1.2): the name of
 * the product, of an organisation of theirs, of themselves, or a part of their address, with whatever digits and signs
 * around it.
 * @param names what they and their organisations are called
 */
export function isExpectedPassword(password: string, email: string, names: readonly string[]): boolean {
  const plain = lettersOf(password);
  const [local = "", domain = ""] = email.split("@", 2);
  const own = [email, local, ...local.split(/[._+-]/), domain, ...domain.split(".").slice(0, -1), ...names];
  const expected = [...WORDS, ...own, ...names.flatMap((name) => name.split(/\s+/))].map(lettersOf);
  return plain === "" ? false : expected.some((word) => word !== "" && isRepeated(plain, word));
}

/** Whether a text is that word, once or several times over. */
function isRepeated(text: string, word: string): boolean {
  return text.length % word.length === 0 && word.repeat(text.length / word.length) === text;
}

/** The letters of a text, whatever their case. */
function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}]/gu, "");
}
