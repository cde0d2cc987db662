/** What people write beside a caller ID; null where nothing stands. */
export interface Description {
  readonly label: string | null;
  readonly group: string | null;
  readonly owner: string | null;
}

/** What has to be written beside some caller IDs so that a change of several is undone. */
export interface Restoration {
  readonly callerIds: readonly string[];
  readonly description: Partial<Description>;
}

/**
 * What undoes a change: the same text is put back beside all caller IDs that had it, at most so many at once.
 * @param before the caller IDs as they were @param fields what the change wrote
 */
export function restorations(
  before: readonly (Description & { readonly callerId: string })[],
  fields: readonly (keyof Description)[],
  atOnce: number,
): readonly Restoration[] {
  const alike = new Map<string, Restoration>();
  for (const one of before) {
    const description: Partial<Description> = Object.fromEntries(fields.map((field) => [field, one[field]]));
    const key = JSON.stringify(description);
    const callerIds = alike.get(key)?.callerIds ?? [];
    alike.set(key, { callerIds: [...callerIds, one.callerId], description });
  }
  return [...alike.values()].flatMap(({ callerIds, description }) =>
    parts(callerIds, atOnce).map((part) => ({ callerIds: part, description })),
  );
}

/** A list cut into parts of at most so many. */
export function parts<Item>(list: readonly Item[], atOnce: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(list.length / atOnce) }, (_, part) =>
    list.slice(part * atOnce, (part + 1) * atOnce),
  );
}
