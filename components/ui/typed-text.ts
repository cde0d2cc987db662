/** As much of a field as is needed to see whether somebody has written into it. */
export interface WrittenField {
  readonly value: string;
  /** Whether it is still on the page. */
  readonly isConnected: boolean;
}

/** Knows what fields held when they were first entered. */
export interface TypedText {
  /** Notes a field that was entered. */
  readonly enter: (field: WrittenField) => void;
  /** Whether one of them, that is still there, holds something else by now. */
  readonly isChanged: () => boolean;
  /** Begins anew. */
  readonly forget: () => void;
}

/** Watches fields for text that would be lost; spaces alone are no loss. */
export function watchTypedText(): TypedText {
  const before = new Map<WrittenField, string>();
  return {
    enter: (field) => {
      if (!before.has(field)) before.set(field, field.value);
    },
    isChanged: () => [...before].some(([field, text]) => field.isConnected && field.value.trim() !== text.trim()),
    forget: () => before.clear(),
  };
}
