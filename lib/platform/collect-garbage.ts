import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { z } from "zod";

const Collect = z.custom<() => void>((value) => typeof value === "function");
let collect: (() => void) | undefined;

/**
 * Collects garbage now, which takes a tenth of a second: for the end of work that leaves many typed arrays behind. They lie
 * outside of the heap, and left to itself V8 waits for 64 MB of them that nobody needs.
 */
export function collectGarbage(): void {
  if (collect === undefined) {
    setFlagsFromString("--expose-gc");
    collect = Collect.parse(runInNewContext("gc"));
    setFlagsFromString("--no-expose-gc");
  }
  collect();
}
