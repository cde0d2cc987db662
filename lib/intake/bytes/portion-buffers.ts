/** Two buffers that take turns: while one is worked on, the other may already be filled. */
export class PortionBuffers {
  private current = Buffer.alloc(0);
  private previous = Buffer.alloc(0);

  /** A buffer of exactly `size` bytes with no meaning; it stays untouched until the next but one is asked for. */
  take(size: number): Buffer {
    const free = this.previous;
    this.previous = this.current;
    this.current = free.length >= size && free.length <= size * 2 ? free : Buffer.allocUnsafe(size);
    return this.current.subarray(0, size);
  }
}
