import { afterAll, beforeAll } from "vitest";
import { type Env, env } from "@/lib/platform/env";

/**
 * Gives this test file settings of its own, and what was there before back when it has ended: test files share a process.
 * Call it once, at the top of the file.
 */
export function testSettings(settings: Readonly<Partial<Env>>): void {
  const now: Partial<Env> = env();
  const before = Object.fromEntries(Object.keys(settings).map((name) => [name, Reflect.get(now, name)]));
  beforeAll(() => {
    Object.assign(now, settings);
  });
  afterAll(() => {
    Object.assign(now, before);
  });
}
