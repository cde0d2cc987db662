import { describe, expect, it } from "vitest";
import { readAnswer } from "@/components/import/upload-answer";

const accepted = {
  id: "0199b9d0-7f3e-7000-8000-000000000001",
  filename: "calls.csv",
  status: "queued",
  format: null,
  source: "default",
  rows: { read: 0, imported: 0, duplicate: 0, rejected: 0, skipped: 0 },
  skippedReasons: {},
  bytes: { read: 0, total: 10 },
  signals: {},
  cannotShow: [],
  warnings: [],
  firstCallAt: null,
  lastCallAt: null,
  createdAt: "2026-11-03T00:00:00Z",
  startedAt: null,
  completedAt: null,
};
const problem = {
  type: "urn:p",
  title: "t",
  status: 409,
  detail: "This file was imported before.",
  instance: "/api/v1/imports",
};

describe("the answer to a file", () => {
  it("names the import that began", () =>
    expect(readAnswer(202, JSON.stringify(accepted))).resolves.toEqual({ kind: "accepted", import: accepted }));

  it("names the import that brought the same bytes", () =>
    expect(readAnswer(409, JSON.stringify({ ...problem, import: accepted }))).resolves.toEqual({
      kind: "known",
      import: accepted,
    }));

  it("is a refusal in the server's words", () =>
    expect(readAnswer(413, JSON.stringify({ ...problem, status: 413, detail: "Too large." }))).resolves.toEqual({
      kind: "refused",
      message: "Too large.",
      isFinal: true,
    }));

  it("tells that the session has ended", () =>
    expect(readAnswer(401, JSON.stringify({ ...problem, status: 401, detail: "Send a key." }))).resolves.toEqual({
      kind: "refused",
      message: "Your session has ended.",
      isFinal: false,
    }));

  it.each([
    [502, "<html>"],
    [202, "{}"],
    [409, ""],
  ])("%d with %j is a refusal, not a crash", (status, text) =>
    expect(readAnswer(status, text)).resolves.toEqual({
      kind: "refused",
      message: `The server answered ${status}.`,
      isFinal: false,
    }),
  );
});
