/** What files that are handed out hold, by the ending of their names. */
const TYPES = { csv: "text/csv; charset=utf-8", ndjson: "application/x-ndjson", pdf: "application/pdf" } as const;
type Ending = keyof typeof TYPES;

/**
 * Answers with a file that browsers save.
 * @param content the file, or a stream of it
 * @param name its name without the ending: letters, digits, hyphens
 */
export function download(content: BodyInit, name: string, ending: Ending): Response {
  return new Response(content, {
    headers: { "Content-Type": TYPES[ending], "Content-Disposition": `attachment; filename="${name}.${ending}"` },
  });
}
