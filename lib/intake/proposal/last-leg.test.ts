import { expect, it } from "vitest";
import type { FieldProposal } from "@/lib/intake/proposal/field-proposal";
import { canTell, ownBeforeLegs } from "@/lib/intake/proposal/last-leg";

const COLUMNS = ["status", "legs.-1.status", "legs.-1.carrier"].map((name) => ({ name, values: [] }));
const proposal = (field: "disposition" | "carrier", column: number, confidence = 0.8): FieldProposal => ({
  field,
  column,
  unit: "s",
  confidence,
});

it("lets the last leg tell how a call ended, and not whom it called", () => {
  const [own, leg] = COLUMNS;
  if (own === undefined || leg === undefined) throw new Error("They are there.");
  expect([canTell(own, "callee"), canTell(leg, "callee"), canTell(leg, "disposition")]).toEqual([true, false, true]);
});

it("leaves out what the last leg tells where the call tells it itself, though not where that is doubtful", () => {
  const [own, leg, carrier] = [proposal("disposition", 0), proposal("disposition", 1), proposal("carrier", 2)];
  expect(ownBeforeLegs([own, leg, carrier], COLUMNS)).toEqual([own, carrier]);
  const doubtful = { ...own, confidence: 0.3 };
  expect(ownBeforeLegs([doubtful, leg, carrier], COLUMNS)).toEqual([doubtful, leg, carrier]);
});
