import { describe, expect, it } from "vitest";
import { CarrierListReader } from "@/lib/intake/carrier-list";

/** Reads a list that comes in pieces of so many characters. */
function read(text: string, piece = text.length + 1) {
  const reader = new CarrierListReader("US");
  const lines = [];
  for (let at = 0; at < text.length; at += piece) lines.push(...reader.take(text.slice(at, at + piece)));
  lines.push(...reader.end());
  return {
    carriers: lines.map(({ number, carrier }) => [number, carrier]),
    refused: reader.refused,
    refusedCount: reader.refusedCount,
  };
}

const LRN_EXPORT =
  '\uFEFFOCN,OCN Name,State,TN\r\n6529,"Cobalt ""C"" Wireless, LLC",IL,3125550100\r\n7421,Northstar Mobile,NY,+1 (212) 555-0101\r\n';

describe("CarrierListReader", () => {
  it.each([1, 2, 3, 7, 1000])("finds number and carrier by the names of the columns, in pieces of %i", (piece) => {
    const { carriers, refused } = read(LRN_EXPORT, piece);
    expect(carriers).toEqual([
      ["+13125550100", 'Cobalt "C" Wireless, LLC'],
      ["+12125550101", "Northstar Mobile"],
    ]);
    expect(refused).toEqual([]);
  });

  it("knows the columns of look-ups, and believes who serves a number before whom its block was given to", () => {
    const head = "phone_number,portability.lrn,portability.ocn,carrier.name\n";
    expect(read(`${head}+13125550100,13125550199,6529,Cobalt Wireless`).carriers).toEqual([
      ["+13125550100", "Cobalt Wireless"],
    ]);
  });

  it.each([",", ";", "\t", "|"])("takes the number first and the carrier second without a header, cut at %j", (cut) => {
    expect(read(`13125550100${cut}Cobalt Wireless\n`).carriers).toEqual([["+13125550100", "Cobalt Wireless"]]);
  });

  it.each(["\n", "\r", "\r\n"])("takes %j as the end of a line, and counts lines by it", (end) => {
    expect(read(["number,carrier", "", "abc,Cobalt"].join(end), 5).refused).toEqual([
      { line: 3, reason: "not_a_phone_number" },
    ]);
  });

  it("refuses what is no number and lines without a carrier, by line", () => {
    const { carriers, refused, refusedCount } = read("number,carrier\nabc,Cobalt\n,Cobalt\n3125550100,\n411,Cobalt\n");
    expect(carriers).toEqual([]);
    expect(refused).toEqual([
      { line: 2, reason: "not_a_phone_number" },
      { line: 3, reason: "missing_number" },
      { line: 4, reason: "missing_carrier" },
      { line: 5, reason: "not_a_phone_number" },
    ]);
    expect(refusedCount).toBe(4);
  });

  it("counts all refusals, and tells the first thousand", () => {
    const { refused, refusedCount } = read(`number,carrier\n${"nonsense,Cobalt\n".repeat(1500)}`, 4096);
    expect([refused.length, refusedCount]).toEqual([1000, 1500]);
  });

  it("reads nothing in an empty file, and keeps no more of a file without lines than it takes to refuse it", () => {
    expect(read("").carriers).toEqual([]);
    expect(read("x".repeat(200_000), 50_000).refused).toEqual([{ line: 1, reason: "too_long" }]);
  });
});
