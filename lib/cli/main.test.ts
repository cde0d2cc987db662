import { describe, expect, it } from "vitest";
import { COMMANDS } from "@/lib/cli/commands";
import { main } from "@/lib/cli/main";
import { OutputClosed } from "@/lib/cli/output-closed";
import { testTerminal } from "@/lib/testing/test-terminal";

/** None of these commands gets as far as needing a database. */
const noDatabase = () => Promise.reject(new Error("nobody asked for a database"));

async function run(words: readonly string[], input = "") {
  const terminal = testTerminal(input);
  const code = await main(words, terminal, noDatabase);
  return { code, out: terminal.out(), err: terminal.err() };
}

describe("wrong usage ends with 2 and says on standard error what would be right", () => {
  const WRONG: readonly (readonly [words: string, says: RegExp])[] = [
    ["", /usage: .*\n[\s\S]*org create/],
    ["frobnicate", /no command "frobnicate"[\s\S]*detect-format/],
    ["org", /no command "org"/],
    ["org destroy", /no command "org destroy"/],
    ["org --json", /no command "org"/],
    ["classify a.json b.json", /one file at most\nusage: .*classify \[FILE\]/],
    ["classify a.json b.json --json", /one file at most\nusage: .*classify \[FILE\]/],
    ["classify --colour", /--colour'.*\nusage: /],
    ["detect-format", /takes one FILE/],
    ["org create --owner-email ada@clinic.example --owner-password-stdin", /--name is missing/],
    [
      "org create --name Ada --owner-email nobody --owner-password-stdin",
      /^--owner-email: This is not an e-mail address$/m,
    ],
    ["org create --name Ada --owner-email ada@clinic.example", /^--owner-password-stdin is missing$/m],
    ["org create --name= --owner-email ada@clinic.example --owner-password-stdin", /^--name: This is missing$/m],
    [
      "org create --name Ada --owner-email a@b.example --owner-password-stdin --country XX",
      /^--country: This is not a known country/m,
    ],
    [
      "org create --name Ada --owner-email a@b.example --owner-password-stdin --time-zone Mars/Olympus",
      /--time-zone: .*IANA/,
    ],
    ["api-key create --org ada --name key --scopes imports:write,everything", /--scopes: .*imports:write/],
    ["import --org ada", /FILE is missing/],
    ["import calls.csv", /--org is missing/],
    ["import calls.csv --org ada --format telegraph", /--format: .*not a known format/],
    ["import calls.csv --org ada --country ZZ", /^--country: This is not a known country/m],
    ["carriers --org ada", /^Name one FILE/m],
    ["export scores --org ada --from yesterday", /^--from: This is not a date such as 2026-11-22$/m],
    ["export scores --org ada --from 2026-03-02 --to 2026-03-01", /^--to lies before --from$/m],
    ["export scores --org ada --to 0000-01-01", /^--to: The year is out of range$/m],
    ["export alerts --org ada --to 2026-02-30", /^--to: This is neither a day such as .* nor a time such as /m],
    ["replay", /--org is missing/],
    ["doctor now", /no operands/],
    ["db create", /NAME is missing/],
    ["db create Über", /NAME has lower-case/],
  ];
  for (const [words, says] of WRONG)
    it(`"${words}"`, async () => {
      const { code, out, err } = await run(words.split(" ").filter((word) => word !== ""));
      expect(code).toBe(2);
      expect(out === "" ? null : JSON.parse(out).error.code).toBe(words.includes("--json") ? "usage" : null);
      expect(err).toMatch(says);
    });
});

describe("a file that cannot be read ends with 1 and is named in plain words", () => {
  for (const [words, says] of [
    ["import calls-of-nobody.csv --org ada", /^There is no file .*calls-of-nobody\.csv\.$/m],
    ["import . --org ada", /is a folder, not a file/],
    ["detect-format calls-of-nobody.csv", /There is no file/],
    ["classify calls-of-nobody.json", /There is no file/],
  ] as const)
    it(`"${words}"`, async () => {
      const { code, out, err } = await run(words.split(" "));
      expect(code).toBe(1);
      expect(out).toBe("");
      expect(err).toMatch(says);
      expect(err).not.toContain("ENOENT");
    });
});

describe("help", () => {
  it("lists every command with what it takes", async () => {
    const { code, out } = await run(["help"]);
    expect(code).toBe(0);
    for (const name of Object.keys(COMMANDS)) expect(out).toMatch(new RegExp(`^  ${name}\\b`, "m"));
  });

  for (const name of Object.keys(COMMANDS))
    it(`of "${name}" is printed without doing anything`, async () => {
      const { code, out } = await run([...name.split(" "), "--help"]);
      expect(code).toBe(0);
      expect(out).toMatch(new RegExp(`^usage: npm run --silent cli -- ${name}`));
    });
});

describe("when nobody reads standard output any more", () => {
  const unread = (input = "") => ({
    ...testTerminal(input),
    write: () => Promise.reject(new OutputClosed(new Error("write EPIPE"))),
  });

  it("a command ends without a word", async () => {
    const terminal = unread("[]");
    expect([await main(["classify"], terminal, noDatabase), terminal.err()]).toEqual([0, ""]);
    const overview = unread();
    expect([await main(["help"], overview, noDatabase), overview.err()]).toEqual([0, ""]);
  });

  it("it still ends as it would have", async () => {
    expect(await main(["classify", "--json"], unread("{"), noDatabase)).toBe(3);
    expect(await main(["org", "destroy", "--json"], unread(), noDatabase)).toBe(2);
  });
});

describe("a failure", () => {
  it("gives standard output its one JSON value, too", async () => {
    const { code, out, err } = await run(["classify", "--json"], "{");
    expect(code).toBe(3);
    expect(JSON.parse(out)).toEqual({ error: { code: "bad_request", message: expect.stringContaining("not JSON") } });
    expect(err).toMatch(/This is not JSON/);
  });

  it("of a file that is not there names it, without a stack", async () => {
    const { code, err } = await run(["classify", "/nowhere/signals.json"]);
    expect(code).toBe(1);
    expect(err).toMatch(/no file \/nowhere\/signals\.json/);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it("that nobody foresaw keeps its stack", async () => {
    const { code, err } = await run(["replay", "--org", "ada"]);
    expect(code).toBe(1);
    expect(err).toMatch(/nobody asked for a database\n\s+at /);
  });
});
