/** Longest text kept as a key; longer ones are read again each time. */
const KEY_MAX = 200;

/** A copy of the text that does not keep the larger text alive that it was cut from. */
function detach(text: string): string {
  return ` ${text}`.slice(1);
}

/**
 * Remembers what `read` made of each distinct text, since most columns repeat few values.
 * @param read a function of the text alone
 * @param max distinct texts kept; when full, all are forgotten at once, so that memory stays bounded
 */
export function memo<Value>(read: (text: string) => Value, max: number): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = read(text);
    if (text.length > KEY_MAX) return value;
    if (known.size >= max) known.clear();
    known.set(detach(text), value);
    return value;
  };
}
