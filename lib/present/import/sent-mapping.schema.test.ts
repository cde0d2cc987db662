import { expect, it } from "vitest";
import { SentMapping } from "@/lib/present/import/sent-mapping.schema";

const mapping = {
  formatId: "generic",
  columns: { callerId: { from: ["wer"] } },
  timeZone: "UTC",
  country: "US",
  dateOrder: null,
  anchor: null,
};

it("takes a mapping under the rules of a known format", () => {
  expect(SentMapping.parse(mapping)).toEqual(mapping);
});

it("takes no mapping under rules that nobody knows", () => {
  expect(SentMapping.safeParse({ ...mapping, formatId: "unheard-of" }).success).toBe(false);
});

it("takes no mapping whose numbers are of a country that nobody knows", () => {
  expect(SentMapping.safeParse({ ...mapping, country: null }).success).toBe(true);
  expect(SentMapping.safeParse({ ...mapping, country: "ZZ" }).error?.issues).toMatchObject([{ path: ["country"] }]);
});
