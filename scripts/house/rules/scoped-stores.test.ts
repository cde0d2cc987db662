import { describe, expect, it } from "vitest";
import { scopedStores } from "@/scripts/house/rules/scoped-stores";
import { findingsIn } from "@/scripts/house/testing";

const found = (text: string, path = "lib/ledger/call/call.store.ts") => findingsIn(scopedStores, path, text);

describe("scoped stores", () => {
  it.each([
    ["a function without parameters", "export async function listCalls() { return []; }"],
    ["a function with an id first", "export function findCall(id: string) { return id; }"],
    [
      "a function with its scope second",
      "export function findCall(id: string, scope: OrganizationScope) { return [id, scope]; }",
    ],
    ["an arrow", "export const findCall = async (id: string) => id;"],
    ["a function expression", "export const findCall = function (id: string) { return id; };"],
    ["a scope or anything else", "export function findCall(scope: OrganizationScope | string) { return scope; }"],
    ["an untyped scope", "export function findCall({ scope }) { return scope; }"],
    ["a class built without a scope", "export class Calls { find() { return 1; } }"],
    [
      "a class built from an id",
      "export class Calls { constructor(id: string) { this.find(id); } find(id: string) { return id; } }",
    ],
    ["a default", "export default function findCall(scope: OrganizationScope) { return scope; }"],
    ["a list at the end", "function findCall(id: string) { return id; }\nexport { findCall };"],
  ])("refuses %s", (_, text) => {
    expect(found(text)).toHaveLength(1);
  });

  it.each([
    [
      "an organisation's scope",
      "export function findCall(scope: OrganizationScope, id: string) { return [scope, id]; }",
    ],
    ["the system's scope", "export async function prune(scope: SystemScope) { return scope; }"],
    ["either scope", "export function findCall(scope: OrganizationScope | SystemScope) { return scope; }"],
    ["an unpacked scope", "export function findCall({ organizationId }: OrganizationScope) { return organizationId; }"],
    ["an arrow", "export const findCall = async (scope: OrganizationScope) => scope;"],
    [
      "a class built from a scope",
      "export class Calls { constructor(scope: OrganizationScope) { this.find(scope); } find(s: OrganizationScope) { return s; } }",
    ],
    ["what the store keeps to itself", "function row(id: string) { return id; }"],
    ["types and tables", "export interface Call { id: string }\nexport const PAGE = 50;"],
  ])("lets %s pass", (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it("concerns stores alone, and not their tests", () => {
    const text = "export function findCall(id: string) { return id; }";
    expect(found(text, "lib/ledger/call/call.store.db.test.ts")).toEqual([]);
    expect(found(text, "lib/ledger/call.ts")).toEqual([]);
    expect(found(text, "lib/intake/archive/unpack.gateway.ts")).toEqual([]);
  });
});
