import { describe, expect, it } from "vitest";
import { isDiskFull, isMachineTrouble } from "@/lib/platform/machine-trouble";

const coded = (code: string) => Object.assign(new Error("failed"), { code });

describe("isMachineTrouble", () => {
  it.each(["ECONNREFUSED", "ENOSPC", "08006", "53100", "53300", "57P01", "57P03", "25006", "P1001", "P2037"])(
    "knows %s",
    (code) => {
      expect(isMachineTrouble(coded(code))).toBe(true);
      expect(isMachineTrouble(new Error("around", { cause: coded(code) }))).toBe(true);
    },
  );

  it.each([
    "Connection terminated unexpectedly",
    "Client has encountered a connection error and is not queryable",
    "timeout exceeded when trying to connect",
  ])("knows what the driver says without a code: %s", (message) => {
    expect(isMachineTrouble(new Error(message))).toBe(true);
  });

  it.each(["23505", "22003", "57014", "P0001", "ENOENT"])("takes %s for a matter of the work itself", (code) => {
    expect(isMachineTrouble(coded(code))).toBe(false);
  });

  it("takes anything else for one, too", () => {
    expect(isMachineTrouble(new TypeError("x is not a function"))).toBe(false);
    expect(isMachineTrouble("ENOSPC")).toBe(false);
    const circular = new Error("round");
    circular.cause = circular;
    expect(isMachineTrouble(circular)).toBe(false);
  });
});

it("tells a full disk from other troubles", () => {
  expect([coded("ENOSPC"), coded("53100"), new Error("around", { cause: coded("EDQUOT") })].every(isDiskFull)).toBe(
    true,
  );
  expect(isDiskFull(coded("ECONNREFUSED"))).toBe(false);
});
