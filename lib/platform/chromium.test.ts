import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { findChromium, printPdf } from "@/lib/platform/chromium";

const folder = mkdtempSync(path.join(tmpdir(), "chromium-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

function program(name: string, script: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return file;
}
const leftovers = () => readdirSync(tmpdir()).filter((name) => name.startsWith("report-"));

describe("findChromium", () => {
  it("takes the one that the variable names, or none", () => {
    const named = program("own", "exit 0");
    expect(findChromium({ CHROMIUM: named, PATH: "" })).toBe(named);
    expect(findChromium({ CHROMIUM: path.join(folder, "none"), PATH: folder })).toBeNull();
  });

  it("looks along the path", () => {
    const found = program("chromium", "exit 0");
    expect(findChromium({ PATH: `relative${path.delimiter}${folder}` })).toBe(found);
  });
});

describe("printPdf", () => {
  it("gives back what the browser wrote, and leaves nothing behind", async () => {
    const before = leftovers();
    const echo = program(
      "echo",
      'for a in "$@"; do case "$a" in --print-to-pdf=*) printf "%%PDF-%s" "$*" > "$(echo "$a" | cut -d= -f2)";; esac; done',
    );
    const pdf = new TextDecoder().decode(await printPdf(echo, "<p>hello</p>"));
    expect(pdf).toMatch(/^%PDF-/);
    expect(pdf).toContain("MAP * ~NOTFOUND");
    expect(leftovers()).toEqual(before);
  });

  it("tells what the browser said when it fails, and leaves nothing behind", async () => {
    const before = leftovers();
    await expect(printPdf(program("broken", 'echo "no display" >&2; exit 7'), "<p>hello</p>")).rejects.toThrow(
      /no display/,
    );
    expect(leftovers()).toEqual(before);
  });

  const real = findChromium();
  it.runIf(real !== null && existsSync(real))("prints with the one that is installed", async () => {
    const sizes = ["A4", "letter"].map(async (size) => {
      const pdf = await printPdf(real ?? "", `<style>@page{size:${size}}</style><p>hello</p>`);
      return /^%PDF-.*MediaBox\s*\[0 0 (\d+)/s.exec(Buffer.from(pdf).toString("latin1"))?.[1];
    });
    // Width in points.
    expect(await Promise.all(sizes)).toEqual([expect.stringMatching(/^59[456]$/), "612"]);
  });
});
