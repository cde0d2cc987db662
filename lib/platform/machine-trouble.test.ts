import { describe, expect, it } from "vitest";
import { isDatabaseTrouble, isDiskFull, isMachineTrouble } from "@/lib/platform/machine-trouble";

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

describe("isDatabaseTrouble", () => {
  const refused = (port: number) => Object.assign(coded("ECONNREFUSED"), { port });
  const bothRefused = (port: number) => Object.assign(new AggregateError([refused(port)]), { code: "ECONNREFUSED" });

  it.each<[string, unknown]>([
    ["a server that shuts down", coded("57P01")],
    ["one that starts", coded("57P03")],
    ["a connection that ended", new Error("Connection terminated unexpectedly")],
    ["one that was refused", refused(5432)],
    ["one that was refused at each address of a name", bothRefused(5432)],
    ["one that was cut", coded("ECONNRESET")],
    ["a socket that is not there", Object.assign(coded("ENOENT"), { syscall: "connect" })],
    ["what Prisma says of it", coded("P1001")],
    ["what the queue copies of it", { ...refused(5432), message: "connect ECONNREFUSED (Queue: import)" }],
    ["what the queue says itself", { message: "LISTEN/NOTIFY heartbeat timed out" }],
    ["what the queue copies of a wait", { message: "timeout exceeded when trying to connect (Queue: import)" }],
  ])("knows %s", (_, error) => {
    expect([isDatabaseTrouble(error, 5432), isMachineTrouble(error)]).toEqual([true, true]);
  });

  it.each<[string, unknown]>([
    ["another server that refuses", refused(25)],
    ["another server of several addresses", bothRefused(25)],
    ["a full disk", coded("53100")],
    ["a statement that was cancelled", coded("57014")],
    ["a defect", new TypeError("x is not a function")],
    ["a file that is not there", Object.assign(coded("ENOENT"), { syscall: "open" })],
    ["nothing", undefined],
  ])("does not take %s for it", (_, error) => {
    expect(isDatabaseTrouble(error, 5432)).toBe(false);
  });
});

it("tells a full disk from other troubles", () => {
  expect([coded("ENOSPC"), coded("53100"), new Error("around", { cause: coded("EDQUOT") })].every(isDiskFull)).toBe(
    true,
  );
  expect(isDiskFull(coded("ECONNREFUSED"))).toBe(false);
});
