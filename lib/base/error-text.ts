/**
 * What an error says. Node says nothing of its own where a name has several addresses and none of them answers: then what
 * the first of them says.
 */
export function errorText(error: unknown): string {
  if (error instanceof AggregateError && error.message === "") return errorText(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}
