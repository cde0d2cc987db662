import { describe, expect, it } from "vitest";
import type { UploadResult } from "@/components/import/upload-answer";
import type { UploadOptions } from "@/components/import/upload-file";
import { createUploadStore } from "@/components/import/upload-store";

const options: UploadOptions = { source: "Acme", timeZone: "UTC", country: "US" };
const refused: UploadResult = { kind: "refused", message: "Too large.", isFinal: true };
const named = (...names: string[]) => names.map((name) => new File(["x"], name));

/** A store whose files arrive when the test says so. */
function tryOut() {
  const sent: { name: string; source: string; again: boolean; end: (result: UploadResult) => void }[] = [];
  const warnings: boolean[] = [];
  const store = createUploadStore(
    (file, { source, again }) =>
      new Promise((end) => {
        sent.push({ name: file.name, source, again, end });
      }),
    (isBusy) => warnings.push(isBusy),
  );
  return {
    store,
    names: () => sent.map(({ name }) => name),
    sources: () => sent.map(({ source }) => source),
    isWarning: () => warnings.at(-1),
    /** Ends the sending of a file, and lets the store notice. */
    end: async (name: string) => {
      for (const one of sent) if (one.name === name) one.end(refused);
      await Promise.resolve();
      await Promise.resolve();
    },
  };
}

describe("the files on their way in", () => {
  it("are sent one after the other though nobody looks at their list", async () => {
    const { store, names, end } = tryOut();
    const leave = store.subscribe(() => undefined);
    store.choose(named("a", "b", "c", "d"), options);
    leave();
    expect(names()).toEqual(["a", "b"]);
    await end("a");
    await end("b");
    expect(names()).toEqual(["a", "b", "c", "d"]);
    expect(store.read().map(({ state }) => state)).toEqual(["refused", "refused", "sending", "sending"]);
  });

  it("go with what was set when they were chosen", async () => {
    const { store, sources, end } = tryOut();
    store.choose(named("a", "b", "c"), options);
    store.choose(named("d"), { ...options, source: "Other" });
    await end("a");
    await end("b");
    expect(sources()).toEqual(["Acme", "Acme", "Acme", "Other"]);
  });

  it("would be lost if the browser left, until the last has arrived", async () => {
    const { store, isWarning, end } = tryOut();
    store.choose(named("a", "b", "c"), options);
    expect(isWarning()).toBe(true);
    await end("a");
    await end("b");
    expect(isWarning()).toBe(true);
    await end("c");
    expect(isWarning()).toBe(false);
  });

  it("are forgotten where another organisation is opened; none that waits is sent there", async () => {
    const { store, names, isWarning, end } = tryOut();
    store.choose(named("a", "b", "c"), options);
    store.forget();
    expect(store.read()).toEqual([]);
    expect(isWarning()).toBe(true);
    await end("a");
    await end("b");
    expect(names()).toEqual(["a", "b"]);
    expect(isWarning()).toBe(false);
  });

  it("are sent once more where somebody says so", async () => {
    const { store, names, end } = tryOut();
    store.choose(named("a"), options);
    await end("a");
    store.retry("file-1", true);
    expect(names()).toEqual(["a", "a"]);
    expect(store.read()[0]).toMatchObject({ state: "sending", again: true });
  });
});
