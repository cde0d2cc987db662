import { Writable } from "node:stream";
import { expect, it } from "vitest";
import { OutputClosed } from "@/lib/cli/output-closed";
import { writeTo } from "@/lib/cli/terminal";

/** A stream on which every write fails like that. */
function failing(code: string): Writable {
  const stream = new Writable({ write: (_, __, done) => done(Object.assign(new Error(`write ${code}`), { code })) });
  return stream.on("error", () => undefined);
}

it("waits until the text is taken", async () => {
  const taken: string[] = [];
  const slow = new Writable({
    write: (text, _, done) => {
      setImmediate(() => {
        taken.push(String(text));
        done();
      });
    },
  });
  await writeTo(slow, "a");
  expect(taken).toEqual(["a"]);
});

it("tells a reader that has gone, at once and ever after, from other failures", async () => {
  const pipe = failing("EPIPE");
  await expect(writeTo(pipe, "a")).rejects.toBeInstanceOf(OutputClosed);
  await expect(writeTo(pipe, "b")).rejects.toBeInstanceOf(OutputClosed);
  await expect(writeTo(failing("ENOSPC"), "a")).rejects.toThrow("write ENOSPC");
});
