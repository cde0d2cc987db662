import { describe, expect, it } from "vitest";
import { identityPlane, identityTransaction, identityWriting, sharedIdentity } from "@/lib/platform/identity-plane";
import { testDatabase } from "@/lib/testing/test-database";

const db = testDatabase();
const add = (slug: string) => identityPlane().organization.create({ data: { slug, name: slug, timeZone: "UTC" } });
const slugs = async () =>
  (await db.database.prisma.organization.findMany({ orderBy: { slug: "asc" } })).map(({ slug }) => slug);

describe("what is written together in the identity plane", () => {
  it("stands with all its parts, each of which sees what came before", async () => {
    const seen = await identityWriting(async () => {
      await add("one");
      return identityTransaction((tx) => tx.organization.count({ where: { slug: "one" } }));
    });
    expect(seen).toBe(1);
    expect(await slugs()).toContain("one");
  });

  it("falls with all its parts, those that have ended too", async () => {
    const failing = identityWriting(async () => {
      await add("two");
      await identityTransaction((tx) => tx.organization.updateMany({ data: { name: "changed" } }));
      throw new Error("the last part fails");
    });
    await expect(failing).rejects.toThrow("the last part fails");
    expect(await slugs()).not.toContain("two");
    expect(await db.database.prisma.organization.count({ where: { name: "changed" } })).toBe(0);
  });

  it("is not seen by whoever asks meanwhile, and shares nothing with them", async () => {
    let ended = () => {};
    const open = new Promise<void>((resolve) => {
      ended = resolve;
    });
    let begun = () => {};
    const written = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const writing = identityWriting(async () => {
      await add("three");
      begun();
      await open;
    });
    await written;
    expect(sharedIdentity()).toBeUndefined();
    expect(await identityPlane().organization.count({ where: { slug: "three" } })).toBe(0);
    ended();
    await writing;
    expect(await slugs()).toContain("three");
  });

  it("joins what is written together around it", async () => {
    const outer = identityWriting(async () => {
      await identityWriting(() => add("four"));
      throw new Error("the outer one fails");
    });
    await expect(outer).rejects.toThrow("the outer one fails");
    expect(await slugs()).not.toContain("four");
  });
});
