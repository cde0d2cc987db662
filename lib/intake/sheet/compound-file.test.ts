import { describe, expect, it } from "vitest";
import { openCompoundFile } from "@/lib/intake/sheet/compound-file";
import { compoundFile } from "@/lib/testing/xls-workbook";

const content = Buffer.from(Array.from({ length: 9000 }, (_, at) => at % 251));

/** Makes of a file with a large stream one whose stream of 100 bytes lies in the small sectors of the root's. */
function withSmallStream(): Buffer {
  const file = Buffer.from(compoundFile("Book", Buffer.alloc(4096, 7)));
  const fatSectors = file.readUInt32LE(44);
  const directory = 512 * (fatSectors + 1);
  const streamStart = fatSectors + 1;
  // The root's stream takes the sectors of the large one, and the list of small sectors the last of them.
  file.writeUInt32LE(streamStart, directory + 116);
  file.writeUInt32LE(4096, directory + 120);
  file.writeUInt32LE(1, directory + 128 + 116);
  file.writeUInt32LE(100, directory + 128 + 120);
  const list = streamStart + 7;
  file.writeUInt32LE(list, 60);
  for (let at = 0; at < 128; at += 1) file.writeUInt32LE(at === 1 ? 2 : 0xfffffffe, 512 * (list + 1) + at * 4);
  return file;
}

describe("a compound file", () => {
  it("gives a stream by any of its names, whatever their case", () => {
    const file = openCompoundFile(compoundFile("Workbook", content));
    expect(file?.stream("workbook", "Book")).toEqual(content);
    expect(file?.stream("Book", "WORKBOOK")).toEqual(content);
    expect(file?.stream("Book")).toBe("missing");
  });

  it("gives a small stream out of the sectors of 64 bytes", () => {
    expect(openCompoundFile(withSmallStream())?.stream("Book")).toEqual(Buffer.alloc(100, 7));
  });

  it("reads lists of sectors that do not fit into its header", () => {
    const large = Buffer.alloc(7_400_001, "0123456789a");
    const file = compoundFile("Workbook", large);
    expect(file.readUInt32LE(44)).toBeGreaterThan(109);
    const stream = openCompoundFile(file)?.stream("Workbook");
    expect(typeof stream === "object" && stream.equals(large)).toBe(true);
  });

  it("is told from one that is broken: cut, with a chain round in a circle, or with sizes beyond it", () => {
    const whole = compoundFile("Workbook", content);
    expect(openCompoundFile(whole.subarray(0, 4000))?.stream("Workbook")).toBe("broken");
    const circle = Buffer.from(whole);
    const first = circle.readUInt32LE(48) + 1;
    circle.writeUInt32LE(first, 512 + (first + 2) * 4);
    expect(openCompoundFile(circle)?.stream("Workbook")).toBe("broken");
    expect(openCompoundFile(whole.subarray(0, 300))).toBeNull();
    const odd = Buffer.from(whole);
    odd.writeUInt16LE(40, 30);
    expect(openCompoundFile(odd)).toBeNull();
  });
});
