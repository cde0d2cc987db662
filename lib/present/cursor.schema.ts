import { z } from "zod";

/** Writes a place in a list as the text that callers hand back to read on; they cannot tell what it means. */
export function writeCursor(place: readonly (string | number)[]): string {
  return btoa(JSON.stringify(place)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** Reads what {@link writeCursor} wrote; refuses everything else. */
export function cursorOf<Place extends z.ZodType>(place: Place) {
  return z
    .string()
    .max(500)
    .transform((text, context) => {
      const parsed = place.safeParse(unpacked(text));
      if (parsed.success) return parsed.data;
      context.addIssue({ code: "custom", message: "This is not a cursor; pass `nextCursor` on as it came" });
      return z.NEVER;
    });
}

function unpacked(text: string): unknown {
  try {
    return JSON.parse(atob(text.replaceAll("-", "+").replaceAll("_", "/")));
  } catch {
    return undefined;
  }
}
