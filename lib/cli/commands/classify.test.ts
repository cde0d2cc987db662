import { expect, it } from "vitest";
import { main } from "@/lib/cli/main";
import { testTerminal } from "@/lib/testing/test-terminal";

async function classify(input: string, ...words: string[]) {
  const terminal = testTerminal(input);
  const code = await main(["classify", ...words], terminal);
  return { code, out: terminal.out(), err: terminal.err() };
}

it("judges each signal, in the order given", async () => {
  const signals = [
    { sip: 200, duration: 31, answeredAt: "2026-04-02T15:00:09Z" },
    { sip: 603, phrase: "Decline", rang: true },
    {
      sip: 603,
      phrase: "Network Blocked",
      reason: 'SIP;cause=603;text="v=analytics1;url=https://redress.example/r";location=TN',
    },
    { sip: 607 },
  ];
  const { code, out } = await classify(JSON.stringify(signals), "--json");
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject([
    { outcome: "answered", ruleId: expect.any(String) },
    { outcome: "declined_603", attribution: expect.any(String) },
    {
      outcome: "blocked_603plus",
      confidence: "certain",
      block: {
        version: "analytics1",
        url: "https://redress.example/r",
        tel: null,
        email: null,
        id: null,
        location: "TN",
        conformant: true,
      },
    },
    { outcome: "unwanted_607" },
  ]);
});

it("leaves out what does not apply", async () => {
  const [verdict] = JSON.parse((await classify('[{"sip":404}]', "--json")).out);
  expect(Object.keys(verdict).sort()).toEqual(["confidence", "outcome", "ruleId"]);
});

it("reads no signals as no verdicts, and a byte order mark as nothing", async () => {
  expect((await classify("\uFEFF[]", "--json")).out).toBe("[]\n");
});

it("writes a line each for people", async () => {
  expect((await classify('[{"sip":607},{"sip":404}]')).out).toMatch(
    /^unwanted_607\t\w+\t\S+\ninvalid_number\t\w+\t\S+\n$/,
  );
});

for (const [what, input] of [
  ["no JSON", "603"],
  ["an object", '{"sip":603}'],
  ["a signal that is none", "[603]"],
  ["nothing at all", ""],
])
  it(`refuses ${what} with 3`, async () => {
    expect((await classify(input ?? "", "--json")).code).toBe(3);
  });

it("says which signal is wrong", async () => {
  const wrong = '[{"sip":603},{"rang":"maybe"}]';
  expect((await classify(wrong)).err).toMatch(/1\.rang/);
  expect(JSON.parse((await classify(wrong, "--json")).out).error.errors).toMatchObject([{ path: "1.rang" }]);
});
