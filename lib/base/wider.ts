/** A column of twice the length that begins with what this one holds. */
export function widerInts(column: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(column.length * 2);
  wider.set(column);
  return wider;
}

/** The same for fractions and large numbers. */
export function widerFloats(column: Float64Array): Float64Array<ArrayBuffer> {
  const wider = new Float64Array(column.length * 2);
  wider.set(column);
  return wider;
}

/** The same for bytes. */
export function widerBytes(column: Uint8Array): Uint8Array<ArrayBuffer> {
  const wider = new Uint8Array(column.length * 2);
  wider.set(column);
  return wider;
}
