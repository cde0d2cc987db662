/** What is searched for: a number is found however its digits are grouped; words keep their spaces. */
export function searchText(typed: string): string {
  const trimmed = typed.trim();
  return /^[+\d\s().-]+$/.test(trimmed) ? trimmed.replaceAll(/[\s().-]/g, "") : trimmed;
}
