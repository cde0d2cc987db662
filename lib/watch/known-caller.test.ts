import { expect, it } from "vitest";
import { newCallerMemory } from "@/lib/watch/caller-memory";
import { type KnownCallerHead, packHead, unpackHead } from "@/lib/watch/known-caller";
import { saveCaller } from "@/lib/watch/save-caller";

it("opens a head as it was packed, whatever its carriers are called", () => {
  const head: KnownCallerHead = {
    caller: saveCaller(newCallerMemory("+13125550100", 20_500)).head,
    standing: "watch",
    steps: [],
    detections: [],
    dayCarriers: ["", "Télé-Réseau 東"],
  };
  expect(unpackHead(packHead(head))).toEqual(head);
});
