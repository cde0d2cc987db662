import { z } from "zod";

/** What next-auth gives a form before it may be sent. */
export const CsrfAnswer = z.object({ csrfToken: z.string() });

/** Where next-auth sends somebody whose form it has read; an error stands in the query. */
export const SignInAnswer = z.object({ url: z.string() });
