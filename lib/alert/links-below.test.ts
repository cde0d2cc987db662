import { expect, it } from "vitest";
import { linksBelow } from "@/lib/alert/links-below";

it("puts the address of a linked line below it, whatever characters it has, and leaves other text alone", () => {
  const lines = [
    { text: "One $& (n = 2)", url: "https://rw.example/alerts/1" },
    { text: "Two", url: "https://rw.example/alerts/2" },
  ];
  const text =
    "One $& (n = 2) https://rw.example/alerts/1\n\nTwo https://rw.example/alerts/2\n\nAll https://rw.example/alerts";
  expect(linksBelow(text, lines)).toBe(
    "One $& (n = 2)\nhttps://rw.example/alerts/1\n\nTwo\nhttps://rw.example/alerts/2\n\nAll https://rw.example/alerts",
  );
});
