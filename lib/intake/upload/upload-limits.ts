/** How far an upload is unpacked: archives can be made to swell without end. */
export interface UploadLimits {
  /** Decompressed bytes of one file, and of all files of one archive together. */
  readonly unpackedBytesMax: number;
  /** Decompressed bytes per compressed byte, once more than `ratioFromBytes` have come out. */
  readonly ratioMax: number;
  readonly ratioFromBytes: number;
  /** Entries of one archive. */
  readonly entriesMax: number;
}

/** Limits beyond any export of call records: text of ten repeated columns is seldom packed a hundredfold. */
export const UPLOAD_LIMITS: UploadLimits = {
  unpackedBytesMax: 256 * 1024 ** 3,
  ratioMax: 250,
  ratioFromBytes: 64 * 1024 ** 2,
  entriesMax: 200_000,
};
