import { beforeAll, describe, expect, it } from "vitest";
import { foundByAdministrator } from "@/lib/account/join/sign-up.gateway";
import { checkPassword } from "@/lib/account/sign-in/sign-in.gateway";
import { testDatabase } from "@/lib/testing/test-database";

testDatabase();
const NOW = new Date("2026-11-22T10:00:00Z");
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);
const SECRET = "correct horse battery staple";
const people = ["ada", "ben", "cleo", "dora"].map((name) => `${name}@clinic.example`);

beforeAll(async () => {
  for (const email of people)
    await foundByAdministrator({
      email,
      password: SECRET,
      organizationName: "Clinic",
      timeZone: "UTC",
      country: "US",
    });
});

const tried = async (email: string, password: string, at = NOW) => {
  try {
    return (await checkPassword(email, password, at)) === null ? "wrong" : "right";
  } catch (error) {
    return error instanceof Error ? error.message : error;
  }
};

describe("checkPassword", () => {
  it("knows the person by the right password alone", async () => {
    expect(await tried("ada@clinic.example", SECRET)).toBe("right");
    expect(await tried("ada@clinic.example", `${SECRET} `)).toBe("wrong");
    expect(await tried("ada@clinic.example", "")).toBe("wrong");
  });

  it.each(["ben@clinic.example", "nobody@clinic.example"])(
    "makes %s wait longer and longer after five wrong tries",
    async (email) => {
      const answers = [];
      for (let i = 0; i < 6; i++) answers.push(await tried(email, "wrong"));
      expect(answers).toEqual([
        "wrong",
        "wrong",
        "wrong",
        "wrong",
        "wrong",
        "Too many attempts. Try again in 1 seconds.",
      ]);
      expect(await tried(email, "wrong", later(1))).toBe("wrong");
      expect(await tried(email, "wrong", later(1))).toBe("Too many attempts. Try again in 2 seconds.");
    },
  );

  it("lets the wait stop the right password too, and forgets wrong ones after a right one", async () => {
    const email = "cleo@clinic.example";
    for (let i = 0; i < 5; i++) await tried(email, "wrong");
    expect(await tried(email, SECRET)).toContain("Too many attempts");
    expect(await tried(email, SECRET, later(1))).toBe("right");
    expect(await tried(email, "wrong", later(1))).toBe("wrong");
    expect(await tried(email, "wrong", later(1))).toBe("wrong");
  });

  it("counts tries that are made side by side", async () => {
    const tries = await Promise.all(Array.from({ length: 12 }, () => tried("dora@clinic.example", "wrong")));
    expect(tries.filter((answer) => answer === "wrong")).toHaveLength(5);
  });
});
