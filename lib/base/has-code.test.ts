import { expect, it } from "vitest";
import { hasCode } from "@/lib/base/has-code";

const missing = Object.assign(new Error("no such file"), { code: "ENOENT" });

it.each([
  ["an error of that code", missing, true],
  ["an error of another code", Object.assign(new Error("busy"), { code: "EBUSY" }), false],
  ["an error without a code", new Error("no such file"), false],
  ["what is no error", { code: "ENOENT" }, false],
  ["nothing", null, false],
])("knows %s", (_, error, isIt) => expect(hasCode(error, "ENOENT")).toBe(isIt));
