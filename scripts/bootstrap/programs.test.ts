import fs from "node:fs/promises";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";

interface Output {
  readonly path: string;
  readonly contents: Uint8Array;
}
interface Programs {
  writePrograms(folder: string, outputs: readonly Output[]): Promise<void>;
  dropFormerParts(folder: string): Promise<void>;
}
const { writePrograms, dropFormerParts }: Programs = await import(path.resolve("scripts/bootstrap/programs.mjs"));

it("parts that a running product may still load outlive another bundling, until the next start drops them", async () => {
  await fs.mkdir(".build", { recursive: true });
  const folder = await fs.mkdtemp(path.resolve(".build/test-"));
  onTestFinished(() => fs.rm(folder, { recursive: true, force: true }));
  const outputs = (parts: Readonly<Record<string, string>>) =>
    Object.entries(parts).map(([name, text]) => ({ path: path.join(folder, name), contents: Buffer.from(text) }));
  const files = async () => (await fs.readdir(path.join(folder, "chunks"))).sort();
  await dropFormerParts(folder);

  await writePrograms(folder, outputs({ "worker.mjs": "one", "chunks/read-1.mjs": "1", "chunks/same.mjs": "s" }));
  await writePrograms(folder, outputs({ "worker.mjs": "two", "chunks/read-2.mjs": "2", "chunks/same.mjs": "s" }));
  expect(await files()).toEqual(["read-1.mjs", "read-2.mjs", "same.mjs"]);
  expect(await fs.readFile(path.join(folder, "worker.mjs"), "utf8")).toBe("two");

  await dropFormerParts(folder);
  expect(await files()).toEqual(["read-2.mjs", "same.mjs"]);
});
