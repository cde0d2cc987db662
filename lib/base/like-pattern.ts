/** The pattern of SQL's `like` that finds a text as it stands, anywhere. */
export function likePattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, "\\$&")}%`;
}
