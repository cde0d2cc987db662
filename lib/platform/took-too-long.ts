import { AppError } from "@/lib/base/app-error";

/** A statement was ended because it took longer than people wait. */
export class TookTooLong extends AppError {
  /** What a page that could not be made shows as its reference: of an error on the server a browser is told nothing else. */
  readonly digest = "took too long; try again in a few minutes";

  constructor(cause: unknown) {
    super("unavailable", "This takes too long to look up just now. Ask for less, or try again in a few minutes.", {
      cause,
    });
    this.name = "TookTooLong";
  }
}
