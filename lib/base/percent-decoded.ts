/** Text of an address or a cookie without its percent-encoding; as it stands where that is broken. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
