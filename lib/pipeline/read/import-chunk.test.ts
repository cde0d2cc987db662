import { expect, it } from "vitest";
import { ImportChunk } from "@/lib/pipeline/read/import-chunk";
import { aLedgerCall } from "@/lib/testing/a-ledger-call";

it("keeps refusals in the order of their lines, and of a row that cannot be cut what no delimiter parts", () => {
  const chunk = new ImportChunk(() => aLedgerCall(), {});
  chunk.refuse({ line: 25, reason: "broken_date", field: "startedAt", value: "soon", raw: "a,soon" });
  chunk.break({ line: 14, reason: "broken_quoting", raw: '603|35|"+14155559876|12' }, "|");
  chunk.close();
  expect(chunk.refusals.map(({ line, raw }) => [line, raw])).toEqual([
    [14, '603|35|"+141555*****|12'],
    [25, "a,soon"],
  ]);
});
