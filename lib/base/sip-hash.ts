const ROUNDS = 8;
const FINALISATION = 4;
/** Last block of a message of eight bytes: nothing but its length (SipHash, section 2.2). */
const LENGTH_HIGH = 8 << 24;
const TWO_32 = 2 ** 32;

/**
 * SipHash-2-4 (Aumasson and Bernstein, 2012) of messages of eight bytes: a pseudorandom function, made for short input,
 * of a tenth of the work of HMAC-SHA-256.
 */
export class SipHash {
  readonly #key = new Int32Array(4);
  /** The upper 32 bits of the hash that was computed last, signed. */
  high = 0;
  /** The lower ones. */
  low = 0;

  /**
   * @param key 16 bytes
   * @throws RangeError for a key of another length
   */
  constructor(key: Uint8Array) {
    if (key.length !== 16) throw new RangeError("the key has 16 bytes");
    for (const [at, byte] of key.entries()) this.#key[at >> 2] = (this.#key[at >> 2] ?? 0) | (byte << ((at & 3) * 8));
  }

  /** The first 53 bits of the hash of a whole number from 0 to 2^53 - 1. */
  of53(value: number): number {
    this.hash(Math.floor(value / TWO_32), value | 0);
    return (this.high >>> 11) * TWO_32 + (this.low >>> 0);
  }

  /** Hashes the message whose eight bytes, the least first, are those of the two words. */
  hash(high: number, low: number): void {
    const [k0l = 0, k0h = 0, k1l = 0, k1h = 0] = this.#key;
    let [h0, l0] = [k0h ^ 0x736f6d65, k0l ^ 0x70736575];
    let [h1, l1] = [k1h ^ 0x646f7261, k1l ^ 0x6e646f6d];
    let [h2, l2] = [k0h ^ 0x6c796765, k0l ^ 0x6e657261];
    let [h3, l3] = [k1h ^ 0x74656462 ^ high, k1l ^ 0x79746573 ^ low];
    for (let round = 0; round < ROUNDS; round += 1) {
      if (round === 2) {
        h0 ^= high;
        l0 ^= low;
        h3 ^= LENGTH_HIGH;
      } else if (round === FINALISATION) {
        h0 ^= LENGTH_HIGH;
        l2 ^= 0xff;
      }
      let before = l0;
      l0 = (l0 + l1) | 0;
      h0 = (h0 + h1 + (l0 >>> 0 < before >>> 0 ? 1 : 0)) | 0;
      let turned = (h1 << 13) | (l1 >>> 19);
      l1 = ((l1 << 13) | (h1 >>> 19)) ^ l0;
      h1 = turned ^ h0;
      turned = h0;
      h0 = l0;
      l0 = turned;
      before = l2;
      l2 = (l2 + l3) | 0;
      h2 = (h2 + h3 + (l2 >>> 0 < before >>> 0 ? 1 : 0)) | 0;
      turned = (h3 << 16) | (l3 >>> 16);
      l3 = ((l3 << 16) | (h3 >>> 16)) ^ l2;
      h3 = turned ^ h2;
      before = l0;
      l0 = (l0 + l3) | 0;
      h0 = (h0 + h3 + (l0 >>> 0 < before >>> 0 ? 1 : 0)) | 0;
      turned = (h3 << 21) | (l3 >>> 11);
      l3 = ((l3 << 21) | (h3 >>> 11)) ^ l0;
      h3 = turned ^ h0;
      before = l2;
      l2 = (l2 + l1) | 0;
      h2 = (h2 + h1 + (l2 >>> 0 < before >>> 0 ? 1 : 0)) | 0;
      turned = (h1 << 17) | (l1 >>> 15);
      l1 = ((l1 << 17) | (h1 >>> 15)) ^ l2;
      h1 = turned ^ h2;
      turned = h2;
      h2 = l2;
      l2 = turned;
    }
    this.high = h0 ^ h1 ^ h2 ^ h3;
    this.low = l0 ^ l1 ^ l2 ^ l3;
  }
}
