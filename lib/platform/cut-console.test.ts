import { expect, it } from "vitest";
import { cutConsole } from "@/lib/platform/cut-console";

it("writes neither numbers nor addresses, also of errors", () => {
  const lines: string[] = [];
  const target = {
    error: (text: unknown) => void lines.push(String(text)),
    warn: (text: unknown) => void lines.push(String(text)),
  };
  cutConsole(target);
  target.error(new Error("no callee +12125550142"));
  target.warn("%s of %s");
  expect(lines[0]).toMatch(/^Error: no callee \[number\]\n\s+at /);
  expect(lines[1]).toBe("%s of %s");
});
