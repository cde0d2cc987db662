/** Longest name of a carrier, trunk or campaign that is kept, in UTF-16 units: an index holds no key of more than 2,704 bytes. */
export const NAME_LENGTH_MAX = 200;
const LAST_HIGH_SURROGATE = /[\ud800-\udbff]$/;

/** A name as it is kept: no longer than {@link NAME_LENGTH_MAX}, and no character cut in two. */
export function cutName(name: string): string {
  return name.length <= NAME_LENGTH_MAX ? name : name.slice(0, NAME_LENGTH_MAX).replace(LAST_HIGH_SURROGATE, "");
}
