import { describe, expect, it } from "vitest";
import type { ArchiveEntry } from "@/lib/intake/archive/archive-entry";
import { filesOf } from "@/lib/intake/archive/archive-files.gateway";
import { HEAD_BYTES } from "@/lib/intake/bytes/byte-file";

interface Input {
  readonly name: string;
  readonly text?: string;
  readonly encrypted?: boolean;
}

/** An archive in memory that knows how often it was walked through, and which entries were read. */
function archive(inputs: readonly Input[]) {
  const seen = { walks: 0, reads: new Map<string, number>() };
  async function* walk(): AsyncGenerator<ArchiveEntry> {
    seen.walks += 1;
    for (const { name, text = "", encrypted = false } of inputs) {
      yield {
        name,
        size: text.length,
        encrypted,
        async *content() {
          seen.reads.set(name, (seen.reads.get(name) ?? 0) + 1);
          for (let at = 0; at < text.length; at += 100_000) yield Buffer.from(text.slice(at, at + 100_000));
        },
      };
    }
  }
  return { walk, seen };
}

/** Names and contents; each file is read while the walk stands at it, as a reader of uploads does. */
async function filesIn(inputs: readonly Input[]): Promise<[string, string | null][]> {
  const found: [string, string | null][] = [];
  for await (const { name, file } of filesOf(archive(inputs).walk)) {
    const chunks: Buffer[] = [];
    if (file !== null) for await (const chunk of file.read(0, () => 70_000)) chunks.push(Buffer.from(chunk));
    found.push([name, file === null ? null : Buffer.concat(chunks).toString()]);
  }
  return found;
}

const call = (id: number, pad = 0): string => `{"id":${id},"pad":"${"p".repeat(pad)}"}`;

describe("filesOf", () => {
  it("gives tables one by one, under names that are safe", async () => {
    const inputs = [
      { name: "/a.csv", text: "a,b\n" },
      { name: "x/../b.csv", text: "c,d\n" },
    ];
    expect(await filesIn(inputs)).toEqual([
      ["a.csv", "a,b\n"],
      ["x/b.csv", "c,d\n"],
    ]);
  });

  it("joins documents that follow each other, across what systems leave behind", async () => {
    const inputs = [
      { name: "d/1.json", text: call(1) },
      { name: "d/._1.json", text: "rubbish" },
      { name: "d/2.json", text: call(2) },
    ];
    expect(await filesIn(inputs)).toEqual([["d/*.json", `${call(1)}\n${call(2)}\n`]]);
  });

  it("begins a new file where the shape changes, a table stands between, or a password keeps a file closed", async () => {
    const inputs = [
      { name: "1.json", text: call(1) },
      { name: "2.json", text: `{"calls":[${call(2)}]}` },
      { name: "3.csv", text: "a\n" },
      { name: "4.json", text: call(4) },
      { name: "5.json", encrypted: true },
      { name: "6.json", text: call(6) },
      { name: "7.json", text: call(7) },
    ];
    expect(await filesIn(inputs)).toEqual([
      ["1.json", call(1)],
      ["2.json", `{"calls":[${call(2)}]}`],
      ["3.csv", "a\n"],
      ["4.json", call(4)],
      ["5.json", null],
      ["*.json", `${call(6)}\n${call(7)}\n`],
    ]);
  });

  it("leaves a large document to itself", async () => {
    const inputs = [
      { name: "1.json", text: call(1, 300_000) },
      { name: "2.json", text: call(2) },
    ];
    expect((await filesIn(inputs)).map(([name]) => name)).toEqual(["1.json", "2.json"]);
  });

  it("joins more than it keeps at hand, and finds the rest by another walk", async () => {
    const inputs = Array.from({ length: 30 }, (_, id) => ({ name: `c/${id}.json`, text: call(id, 60_000) }));
    const { walk, seen } = archive([{ name: "first.csv", text: "a\n" }, ...inputs, { name: "last.csv", text: "z\n" }]);
    const names: string[] = [];
    for await (const { name, file } of filesOf(walk)) {
      names.push(name);
      if (name !== "c/*.json" || file === null) continue;
      expect(file).toMatchObject({ whole: false, head: { length: HEAD_BYTES } });
      let bytes = 0;
      for await (const chunk of file.read(0, () => 100_000)) bytes += chunk.length;
      expect(bytes).toBe(inputs.reduce((sum, { text }) => sum + text.length + 1, 0));
    }
    expect(names).toEqual(["first.csv", "c/*.json", "last.csv"]);
    expect(seen.walks).toBe(2);
    expect(seen.reads.get("first.csv")).toBe(1);
  });

  it("reads a large table by another walk that leaves the other entries alone", async () => {
    const large = "a,b\n".repeat(HEAD_BYTES / 4 + 10);
    const { walk, seen } = archive([
      { name: "1.csv", text: "x\n" },
      { name: "2.csv", text: large },
      { name: "3.csv", text: "y\n" },
    ]);
    for await (const { file, name } of filesOf(walk)) {
      if (name !== "2.csv" || file === null) continue;
      let bytes = 0;
      for await (const chunk of file.read(4, () => 1 << 20)) bytes += chunk.length;
      expect(bytes).toBe(large.length - 4);
    }
    expect(Object.fromEntries(seen.reads)).toEqual({ "1.csv": 1, "2.csv": 2, "3.csv": 1 });
  });

  it("gives nothing for an archive of nothing", async () => {
    expect(await filesIn([])).toEqual([]);
    expect(await filesIn([{ name: "__MACOSX/._a", text: "x" }])).toEqual([]);
  });
});
