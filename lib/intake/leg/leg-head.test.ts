import { expect, it } from "vitest";
import { defineFormat, type FormatStatement } from "@/lib/intake/define-format";
import { createLegHeadReader } from "@/lib/intake/leg/leg-head";
import { bindToHeader } from "@/lib/intake/row/bind-columns";

const HEADER = ["method", "session", "attempt", "call"];

function head(statement: Partial<FormatStatement>, cells: readonly string[], ties: "session" | "call" = "session") {
  const columns = {
    method: { from: ["method"] },
    attempt: { from: ["attempt"] },
    callId: { from: ["call"] },
    ...(ties === "session" ? { correlationId: { from: ["session"] } } : {}),
  };
  const mapping = { formatId: "x", columns, timeZone: null, country: null, dateOrder: null, anchor: null };
  const format = defineFormat({ id: "x", name: "X", tier: 3, fields: {}, ...statement });
  return createLegHeadReader(format, bindToHeader(mapping, HEADER))(cells);
}

it("ties nothing where each record is a call", () => {
  expect(head({}, ["INVITE", "s", "2", "c"])).toEqual({ kind: "final", correlationId: null, attemptIndex: null });
});

it.each([
  ["INVITE", "invite"],
  ["ack", "ack"],
  ["BYE", "bye"],
  ["CANCEL", "cancel"],
])("knows the transactions of a dialog: %s", (method, kind) => {
  expect(head({ legs: "dialog" }, [method, "s", "", "c"])).toEqual({ kind, correlationId: "s", attemptIndex: null });
});

it.each(["REGISTER", "MESSAGE", "", "constructor"])("%j belongs to no call", (method) => {
  expect(head({ legs: "dialog" }, [method, "s", "", "c"])).toBeNull();
});

it("ties a dialog by its call id where there is nothing else", () => {
  expect(head({ legs: "dialog" }, ["INVITE", "s", "", "c"], "call")).toMatchObject({ correlationId: "c" });
});

it("knows sides and attempts by the format's words", () => {
  const statement = { legs: "attempts", legKinds: { own: "agent", partial: "partial" } } as const;
  expect(head(statement, ["Own", "s", "2 (last)", "c"])).toEqual({
    kind: "agent",
    correlationId: "s",
    attemptIndex: 2,
  });
  expect(head(statement, ["partial", "0", "", "c"])).toEqual({
    kind: "partial",
    correlationId: null,
    attemptIndex: null,
  });
  expect(head(statement, ["else", "", "x", "c"])).toEqual({ kind: "final", correlationId: null, attemptIndex: null });
});
