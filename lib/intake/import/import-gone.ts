/** An import was undone while something was to be added to it; nothing of that is stored. */
export class ImportGone extends Error {
  override readonly name = "ImportGone";
}
