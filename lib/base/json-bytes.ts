const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];

/** A value as JSON in UTF-8: as objects, many take four times the memory. */
export function jsonBytes(value: object): Uint8Array {
  return encoder.encode(JSON.stringify(value));
}

/** The value that {@link jsonBytes} wrote; for bytes of our own alone, since nothing is checked. */
export function fromJsonBytes<Value extends object>(bytes: Uint8Array): Value {
  return JSON.parse(decoder.decode(bytes));
}
