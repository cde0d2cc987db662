import { describe, expect, it } from "vitest";
import { afterEvent, nextToSend, type QueuedUpload, type UploadEvent } from "@/components/import/upload-queue";

const options = { source: "", timeZone: "UTC", country: "US" };
const file = (name: string) => ({ key: name, file: new File(["x"], name), options });
const queueAfter = (events: readonly UploadEvent[]) => events.reduce<readonly QueuedUpload[]>(afterEvent, []);
const chosen: UploadEvent = { type: "chosen", files: [file("a"), file("b"), file("c")] };
const refused = { kind: "refused", message: "Too large.", isFinal: true } as const;

describe("files on their way in", () => {
  it("are sent two at a time, in the order in which they were chosen", () => {
    expect(nextToSend(queueAfter([chosen])).map(({ key }) => key)).toEqual(["a", "b"]);
    const one = queueAfter([chosen, { type: "started", key: "a" }]);
    expect(nextToSend(one).map(({ key }) => key)).toEqual(["b"]);
    const two = afterEvent(one, { type: "started", key: "b" });
    expect(nextToSend(two)).toEqual([]);
    expect(nextToSend(afterEvent(two, { type: "ended", key: "a", result: refused })).map(({ key }) => key)).toEqual([
      "c",
    ]);
  });

  it("tell how many bytes have gone", () => {
    const uploads = queueAfter([chosen, { type: "started", key: "a" }, { type: "sent", key: "a", bytes: 7 }]);
    expect(uploads[0]).toMatchObject({ state: "sending", sentBytes: 7 });
    expect(uploads[1]).toMatchObject({ state: "waiting", sentBytes: 0 });
  });

  it("keep what came of them until they are dismissed", () => {
    const ended = queueAfter([chosen, { type: "ended", key: "b", result: refused }]);
    expect(ended[1]).toMatchObject({ state: "refused", result: refused });
    expect(afterEvent(ended, { type: "dismissed", key: "b" }).map(({ key }) => key)).toEqual(["a", "c"]);
  });

  it("are sent once more from the start, also when they are known", () => {
    const events: UploadEvent[] = [
      chosen,
      { type: "sent", key: "a", bytes: 7 },
      { type: "ended", key: "a", result: refused },
      { type: "retried", key: "a", again: true },
    ];
    expect(queueAfter(events)[0]).toMatchObject({ state: "waiting", sentBytes: 0, result: null, again: true });
  });
});
