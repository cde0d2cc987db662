/** Stands in a mail's text where the token of its reader is put: a mail is laid out once for all its readers. */
const MARK = "token-of-the-reader";

/** The page on which whoever holds the mail ends such mails. @param appUrl origin of the product's pages */
export function unsubscribePage(appUrl: string): string {
  return `${appUrl}/unsubscribe?token=${MARK}`;
}

/** Puts a reader's token into a mail that was laid out for all its readers. @param token of letters that need no escape */
export function withToken(text: string, token: string): string {
  return text.replaceAll(MARK, token);
}

/** The mail with the token hidden, for who reads it without being its reader; also within JSON. */
export function withoutToken(text: string): string {
  return text.replaceAll(/(\/unsubscribe\?token=)[^\s"'<>&\\]+/g, "$1•••");
}
