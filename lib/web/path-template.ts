/** Where the API begins. */
export const API_BASE = "/api/v1";

/**
 * Takes the parameters of a path out of a URL's path.
 * @param template below the base, with parameters in braces: `/imports/{id}`
 * @returns the decoded parameters; null when the path is another, or is not decodable
 */
export function pathParams(template: string, pathname: string): Record<string, string> | null {
  const wanted = `${API_BASE}${template}`.split("/");
  const given = pathname.replace(/\/+$/, "").split("/");
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = decoded(given[index] ?? "");
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (value === null || (name === undefined ? value !== part : value === "")) return null;
    if (name !== undefined) params[name] = value;
  }
  return params;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
