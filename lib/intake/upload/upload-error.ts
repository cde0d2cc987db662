/** Why an upload could not be read to its end. */
export type UploadErrorCode = "truncated" | "corrupt" | "vanished" | "too_large" | "too_compressed" | "too_many_files";

/** An upload turned out damaged or over a limit while it was read. The message is fit to be shown to whoever sent it. */
export class UploadError extends Error {
  readonly code: UploadErrorCode;

  constructor(code: UploadErrorCode, message: string) {
    super(message);
    this.name = "UploadError";
    this.code = code;
  }
}
