/** What was typed for the palette before it was there. */
export interface EarlyKeys {
  readonly typed: string;
  /** Enter was pressed: the first that is found is opened. */
  readonly isEntered: boolean;
}

/** Nothing yet. */
export const NO_KEYS: EarlyKeys = { typed: "", isEntered: false };

type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">;

/** What was typed with one key more; null for a key that means nothing to a text box. */
export function withKey({ typed, isEntered }: EarlyKeys, pressed: Pressed): EarlyKeys | null {
  const { key } = pressed;
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey || isEntered) return null;
  if (key === "Enter") return { typed, isEntered: typed !== "" };
  if (key === "Backspace") return { typed: typed.slice(0, -1), isEntered };
  return key.length === 1 ? { typed: typed + key, isEntered } : null;
}
