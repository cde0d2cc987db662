/** Closes a `switch` over a union: a case that was forgotten does not compile, and throws if it ever runs. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
