import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ByteShelf } from "@/lib/platform/byte-shelf";

const bytes = (length: number, value: number) => new Uint8Array(length).fill(value);
let folder: string;
let shelf: ByteShelf;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "shelf-"));
  shelf = new ByteShelf(folder);
});

afterEach(() => {
  shelf.close();
  fs.rmSync(folder, { recursive: true });
});

describe("ByteShelf", () => {
  it("gives back what was put there last, whether it grew, shrank or was nothing", () => {
    const sizes = [10, 12, 40, 3, 0, 41, 1000, 15];
    for (const [round, size] of sizes.entries()) {
      for (const key of ["a", "b", "c"]) shelf.put(key, [bytes(size, round), bytes(0, 0), bytes(size + 1, round + 1)]);
      shelf.put("b", [bytes(2 * size, round)]);
      for (const key of ["a", "c"])
        expect(shelf.get(key)).toEqual([bytes(size, round), bytes(0, 0), bytes(size + 1, round + 1)]);
      expect(shelf.get("b")).toEqual([bytes(2 * size, round)]);
    }
    expect([...shelf.keys()]).toEqual(["a", "b", "c"]);
  });

  it("knows nothing of other keys, nor of any once it was cleared", () => {
    expect(shelf.get("a")).toBeNull();
    shelf.put("a", [bytes(5, 1)]);
    shelf.clear();
    expect(shelf.get("a")).toBeNull();
    shelf.put("b", [bytes(3, 2)]);
    expect(shelf.get("b")).toEqual([bytes(3, 2)]);
  });

  it("gives bytes that stay as they are when the key gets others", () => {
    shelf.put("a", [bytes(5, 1)]);
    const [before] = shelf.get("a") ?? [];
    shelf.put("a", [bytes(5, 2)]);
    expect(before).toEqual(bytes(5, 1));
  });

  it("leaves no name behind that a killed process could not take away", () => {
    shelf.put("a", [bytes(5, 1)]);
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});
