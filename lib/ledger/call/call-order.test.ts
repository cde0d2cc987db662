import fc from "fast-check";
import { expect, it } from "vitest";
import { CallColumns } from "@/lib/ledger/call/call-columns";
import { inKeyOrder } from "@/lib/ledger/call/call-order";
import { aLedgerCall } from "@/lib/testing/a-ledger-call";

const NOON = Date.UTC(2026, 10, 3, 12);

interface Key {
  readonly ms: number;
  readonly key: number;
}

/** The plain way: sort, and leave out what stands there twice. */
function expected(keys: readonly Key[]): number[] {
  const places = keys.map((_, place) => place);
  const same = (a: number, b: number) => keys[a]?.ms === keys[b]?.ms && keys[a]?.key === keys[b]?.key;
  const by = (of: "ms" | "key", a: number, b: number) => (keys[a]?.[of] ?? 0) - (keys[b]?.[of] ?? 0);
  return places
    .sort((a, b) => by("ms", a, b) || by("key", a, b) || a - b)
    .filter((place, at, all) => at === 0 || !same(place, all[at - 1] ?? -1));
}

const ordered = (keys: readonly Key[]) =>
  Array.from(
    inKeyOrder(
      CallColumns.of(keys.map(({ ms, key }, n) => aLedgerCall({ startedAtMs: NOON + ms, callKey: key, line: n + 1 }))),
    ),
  );

it.each([
  ["within a second", 5],
  ["within a day", 86_400_000],
  ["over a century", 3e12],
])("puts calls in the order of the key, each once, that of the earlier line: %s", (_name, span) => {
  const key = fc.record({ ms: fc.integer({ min: 0, max: span }), key: fc.nat(3) });
  fc.assert(
    fc.property(fc.array(key, { maxLength: 60 }), (keys) => {
      expect(ordered(keys)).toEqual(expected(keys));
      const sorted = keys.toSorted((a, b) => a.ms - b.ms);
      expect(ordered(sorted)).toEqual(expected(sorted));
    }),
  );
});

it("has nothing to order where there is nothing", () => {
  expect(ordered([])).toEqual([]);
});

it("keeps of two records with one key the one that tells the end", () => {
  const records = (["in_progress", "busy", "answered"] as const).map((outcome, n) =>
    aLedgerCall({ startedAtMs: NOON, callKey: 7, line: n + 1, outcome }),
  );
  expect([...inKeyOrder(CallColumns.of(records))]).toEqual([1]);
});
