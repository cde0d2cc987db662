import { z } from "zod";
import { ApiError, jsonIn, problemIn } from "@/components/api/request-json";
import { Import } from "@/lib/present/import/import.schema";

/** How uploading a file ended. */
export type UploadResult =
  | { readonly kind: "accepted"; readonly import: Import }
  /** The same bytes are in already, by that import. */
  | { readonly kind: "known"; readonly import: Import }
  | {
      readonly kind: "refused";
      readonly message: string;
      /** Whether the same file will be refused again, however often it is sent. */
      readonly isFinal: boolean;
    }
  | { readonly kind: "aborted" };

const Conflict = z.looseObject({ import: Import });
const [ACCEPTED, CONFLICT] = [202, 409];
/** Refusals of the file itself: too large, of a wrong type, not usable. */
const FINAL: ReadonlySet<number> = new Set([400, 413, 415, 422]);

/** What the API's answer to a file means. */
export async function readAnswer(status: number, text: string): Promise<UploadResult> {
  const answer = jsonIn(text);
  const accepted = Import.safeParse(answer);
  if (status === ACCEPTED && accepted.success) return { kind: "accepted", import: accepted.data };
  const conflict = Conflict.safeParse(answer);
  if (status === CONFLICT && conflict.success) return { kind: "known", import: conflict.data.import };
  return { kind: "refused", message: new ApiError(status, await problemIn(text)).message, isFinal: FINAL.has(status) };
}
