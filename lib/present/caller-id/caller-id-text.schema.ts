import { z } from "zod";

/**
 * A caller ID as somebody writes it into a URL, in the one spelling that is kept. A `+` that stood unescaped in a query
 * arrives as a space, and people leave it out: seven digits or more are meant to have one.
 */
export const CallerIdText = z
  .string()
  .trim()
  .min(1)
  .max(64)
  .regex(/^[\x21-\x7e]+$/, "This is not a caller ID")
  .transform((text) => (/^\d{7,15}$/.test(text) ? `+${text}` : text));
