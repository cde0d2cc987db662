import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CallerShelf } from "@/lib/pipeline/evaluate/caller-shelf";
import { newCallerMemory } from "@/lib/watch/caller-memory";
import { saveCaller } from "@/lib/watch/save-caller";

const CALLER = "+13125550100";
const known = {
  callerId: CALLER,
  head: Uint8Array.of(1, 2),
  streams: new Uint8Array(),
  days: Uint8Array.of(3),
};
let folder: string;
let shelf: CallerShelf;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "callers-"));
  shelf = new CallerShelf(folder);
});

afterEach(() => {
  shelf.close();
  fs.rmSync(folder, { recursive: true });
});

describe("CallerShelf", () => {
  it("tells what was known of a caller ID last, to the byte", () => {
    shelf.know({ ...known, days: Uint8Array.of(9, 9, 9) });
    shelf.know(known);
    expect(shelf.known(CALLER)).toEqual(known);
    expect([...shelf.callerIds()]).toEqual([CALLER]);
    expect(shelf.known("+13125550101")).toBeNull();
  });

  it("remembers for the detector until the next stretch begins, and what is known beyond that", () => {
    const stored = saveCaller(newCallerMemory(CALLER, 20_500));
    shelf.know(known);
    shelf.set(CALLER, stored);
    const { head, streams } = shelf.get(CALLER) ?? {};
    expect(head).toEqual(stored.head);
    expect(Buffer.from(streams ?? [])).toEqual(Buffer.from(stored.streams));
    shelf.beginStretch();
    expect(shelf.get(CALLER)).toBeUndefined();
    expect(shelf.known(CALLER)).toEqual(known);
    shelf.clear();
    expect(shelf.known(CALLER)).toBeNull();
  });
});
