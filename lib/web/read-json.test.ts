import { expect, it, vi } from "vitest";
import { bodyPieces, readText } from "@/lib/web/read-json";

const PIECES = 50;
/** A request whose body comes in pieces of a kilobyte, and what became of it. */
function slowRequest() {
  const seen = { pulled: 0, cancelled: false };
  const body = new ReadableStream({
    pull: (controller) => {
      seen.pulled += 1;
      if (seen.pulled > PIECES) controller.close();
      else controller.enqueue(new Uint8Array(1_000));
    },
    cancel: () => {
      seen.cancelled = true;
    },
  });
  const init = { method: "POST", body, duplex: "half" };
  return { seen, request: new Request("http://x/", init) };
}

it("throws away what comes after a body was found too large, so that the connection can be used again", async () => {
  const { seen, request } = slowRequest();
  await expect(readText(request, 3_000)).rejects.toMatchObject({ code: "too_large" });
  await vi.waitFor(() => expect(seen.pulled).toBe(PIECES + 1));
  expect(seen.cancelled).toBe(false);
});

it("does not mind a connection that is gone after the reading was stopped", async () => {
  let pulled = 0;
  const body = new ReadableStream({
    pull: (controller) => {
      pulled += 1;
      if (pulled > 3) controller.error(new Error("aborted"));
      else controller.enqueue(new Uint8Array(1_000));
    },
  });
  const init = { method: "POST", body, duplex: "half" };
  for await (const piece of bodyPieces(new Request("http://x/", init))) {
    expect(piece.length).toBe(1_000);
    break;
  }
  await vi.waitFor(() => expect(pulled).toBe(4));
});

it("takes a byte order mark for no text", async () => {
  expect(await readText(new Request("http://x/", { method: "POST", body: "\uFEFF[]" }), 100)).toBe("[]");
});
