import { describe, expect, it } from "vitest";
import { readKnownCarriers } from "@/lib/intake/read-known-carriers";

const read = (text: string) => readKnownCarriers(text, "US");

describe("readKnownCarriers", () => {
  it("finds number and carrier by the names of the columns, wherever they stand", () => {
    const { carriers, refused } = read(
      'OCN,OCN Name,State,TN\r\n6529,"Cobalt Wireless, LLC",IL,3125550100\r\n7421,Northstar Mobile,NY,+1 (212) 555-0101\r\n',
    );
    expect([...carriers]).toEqual([
      ["+13125550100", "Cobalt Wireless, LLC"],
      ["+12125550101", "Northstar Mobile"],
    ]);
    expect(refused).toEqual([]);
  });

  it.each([",", ";", "\t", "|"])("takes the number first and the carrier second without a header, cut at %j", (cut) => {
    expect([...read(`13125550100${cut}Cobalt Wireless\n`).carriers]).toEqual([["+13125550100", "Cobalt Wireless"]]);
  });

  it("lets the last line about a number count", () => {
    expect(read("number,carrier\n3125550100,Old\n3125550100,New").carriers.get("+13125550100")).toBe("New");
  });

  it("refuses what is no number and lines without a carrier, by line", () => {
    const { carriers, refused } = read("number,carrier\nabc,Cobalt\n,Cobalt\n3125550100,\n411,Cobalt\n");
    expect(carriers.size).toBe(0);
    expect(refused).toEqual([
      { line: 2, reason: "not_a_phone_number" },
      { line: 3, reason: "missing_number" },
      { line: 4, reason: "missing_carrier" },
      { line: 5, reason: "not_a_phone_number" },
    ]);
  });

  it("reads nothing in an empty file, and leaves out a byte order mark", () => {
    expect(read("").carriers.size).toBe(0);
    expect(read("\uFEFFnumber,carrier\n3125550100,Cobalt").carriers.size).toBe(1);
  });
});
