import { describe, expect, it } from "vitest";
import { AUDIT_ACTIONS } from "@/lib/account/audit/audit-action";
import { ALL_ROUTES } from "@/lib/testing/call-api";
import { AUDITED, AUDITED_BESIDE, UNAUDITED } from "@/lib/web/audit-table";

/** Operations that change something, or may, and those that hand a file out. */
const OPERATIONS = ALL_ROUTES.flatMap(({ path, operations }) =>
  Object.entries(operations).flatMap(([method, { doc }]) =>
    method === "GET" && doc.answerType === undefined ? [] : [`${method} ${path}`],
  ),
);

describe("the audit log", () => {
  it.each(OPERATIONS)("covers %s, or says why not", (name) => {
    expect([name in AUDITED, name in UNAUDITED].filter(Boolean)).toHaveLength(1);
  });

  it("is promised by no operation that is gone", () => {
    expect([...Object.keys(AUDITED), ...Object.keys(UNAUDITED)].filter((name) => !OPERATIONS.includes(name))).toEqual(
      [],
    );
  });

  it("knows no action that nobody writes", () => {
    const written = new Set([...Object.values(AUDITED).flatMap(({ actions }) => actions), ...AUDITED_BESIDE]);
    expect(AUDIT_ACTIONS.filter((action) => !written.has(action))).toEqual([]);
  });

  it("says in a sentence why something is not covered", () => {
    for (const reason of Object.values(UNAUDITED)) expect(reason.length).toBeGreaterThan(20);
  });
});
