import { describe, expect, it } from "vitest";
import { purity } from "@/scripts/house/rules/purity";
import { findingsIn } from "@/scripts/house/testing";

const plain = (text: string) => findingsIn(purity, "lib/score/score.ts", text);

describe("purity", () => {
  it.each([
    ["a clock", "const at = new Date();"],
    ["a clock, called", "const at = Date();"],
    ["a clock in milliseconds", "const at = Date.now();"],
    ["a stop watch", "const at = performance.now();"],
    ["chance", "const die = Math.random();"],
    ["the environment", "const home = process.env.HOME;"],
    ["the environment, unpacked", "const { env } = process;"],
    ["the network", "const page = fetch('https://example.org');"],
    ["the terminal", "console.log('here');"],
    ["a timer", "setTimeout(() => {}, 10);"],
    ["a microtask", "queueMicrotask(() => {});"],
    ["random bytes", "const id = crypto.randomUUID();"],
    ["a waiting function", "export async function f(x: Promise<number>) { return await x; }"],
    ["a waiting loop", "export async function f(x: AsyncIterable<number>) { for await (const y of x) y; }"],
    ["a module loaded late", "export const late = () => import('@/lib/base/result');"],
    ["its own place on disk", "export const here = import.meta.url;"],
    ["the machine's time zone", "export const hour = (at: Date) => at.getHours();"],
    ["the machine's language", "export const text = (n: number) => n.toLocaleString();"],
    ["a door through the global object", "export const go = globalThis.fetch;"],
    ["a door as the value of a property", "export const tools = { process };"],
    ["the type of a door", "export type Door = typeof process;"],
  ])("refuses %s", (_, text) => {
    expect(plain(text)).toHaveLength(1);
  });

  it("names rule, file, line and remedy", () => {
    expect(plain("const a = 1;\nconst b = Date.now();")).toEqual([
      {
        rule: "purity",
        path: "lib/score/score.ts",
        line: 2,
        message: "A plain file has no clock; take `now` as an argument.",
      },
    ]);
  });

  it.each([
    ["a date that was given", "export const next = (now: Date) => new Date(now.getTime() + 1);"],
    ["a reading in UTC", "export const hour = (at: Date) => at.getUTCHours();"],
    ["a language that was named", "export const text = (n: number) => n.toLocaleString('en');"],
    ["a property that shares a door's name", "export const name = (row: { process: string }) => row.process;"],
    ["a property key of that name", "export const row = { process: 'inbound', fetch: 1 };"],
    ["a parameter of that name", "export const run = (process: string) => process;"],
    ["a type of that name", "export type Row = crypto; type crypto = string;"],
    ["a method of that name", "export class Reader { fetch() { return 1; } }"],
    ["other mathematics", "export const root = Math.sqrt(2);"],
  ])("lets %s pass", (_, text) => {
    expect(plain(text)).toEqual([]);
  });

  it("asks nothing of files that are meant to touch the world, nor of tests", () => {
    const text = "export const now = async () => await Promise.resolve(Date.now());";
    for (const path of [
      "lib/score/score.store.ts",
      "lib/intake/archive/unpack.gateway.ts",
      "lib/platform/clock.ts",
      "lib/pipeline/rescore.ts",
      "lib/testing/test-database.ts",
      "lib/score/score.test.ts",
      "components/score/gauge.tsx",
    ])
      expect(findingsIn(purity, path, text)).toEqual([]);
  });

  it("counts a schema as plain", () => {
    expect(findingsIn(purity, "lib/calls/signal.schema.ts", "export const at = Date.now();")).toHaveLength(1);
  });
});
