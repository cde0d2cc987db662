import { expect, it } from "vitest";
import { detailText } from "@/lib/account/audit/detail-text";

it("finds a text of its name, and nothing else", () => {
  const detail = { email: "ada@clinic.example", role: 3 };
  expect(detailText(detail, "email")).toBe("ada@clinic.example");
  for (const name of ["role", "person", "toString"]) expect(detailText(detail, name)).toBeNull();
  for (const other of [null, undefined, "email", ["email"]]) expect(detailText(other, "email")).toBeNull();
});
