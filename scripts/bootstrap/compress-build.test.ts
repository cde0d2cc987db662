import fs from "node:fs/promises";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, it, onTestFinished } from "vitest";

interface Compressing {
  compressBuild(folders: { from: string; to: string; firstScripts: ReadonlySet<string> }): Promise<number>;
}
const { compressBuild }: Compressing = await import(path.resolve("scripts/bootstrap/compress-build.mjs"));

it("compresses what shrinks, and has browsers compile ahead what a page loads first", async () => {
  await fs.mkdir(".build", { recursive: true });
  const folder = await fs.mkdtemp(path.resolve(".build/test-"));
  onTestFinished(() => fs.rm(folder, { recursive: true, force: true }));
  const from = path.join(folder, "static");
  const to = path.join(folder, "compressed");
  await fs.mkdir(path.join(from, "chunks"), { recursive: true });
  const files = {
    "chunks/first.js": "first()",
    "chunks/later.js": "later()",
    "style.css": "a{}",
    "font.woff2": "\0\x01",
  };
  for (const [name, content] of Object.entries(files)) await fs.writeFile(path.join(from, name), content);
  await fs.mkdir(to);
  await fs.writeFile(path.join(to, "of-the-last-build.js.br"), "");

  expect(await compressBuild({ from, to, firstScripts: new Set(["chunks/first.js"]) })).toBe(3);

  const written = (await fs.readdir(to, { recursive: true })).filter((name) => /\.(br|gz)$/.test(name)).sort();
  const names = ["chunks/first.js", "chunks/later.js", "style.css"];
  expect(written).toEqual(names.flatMap((name) => [`${name}.br`, `${name}.gz`]));
  const contents = await Promise.all(
    written.map(async (name) => {
      const bytes = await fs.readFile(path.join(to, name));
      return (name.endsWith(".br") ? brotliDecompressSync(bytes) : gunzipSync(bytes)).toString();
    }),
  );
  const first = "//# allFunctionsCalledOnLoad\nfirst()";
  expect(contents).toEqual([first, first, "later()", "later()", "a{}", "a{}"]);
});
