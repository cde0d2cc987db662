import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { RateFigure } from "@/components/figure/rate-figure";
import { wilson } from "@/lib/base/proportion";

const shown = (isStacked = false) =>
  renderToStaticMarkup(createElement(RateFigure, { rate: wilson(151_930, 151_930), isStacked }));

it("stands in one line where there is room, and below each other where many rates share a row", () => {
  expect(shown()).toContain("sm:inline");
  expect(shown(true)).not.toContain("sm:inline");
  expect(shown(true)).toContain("151,930/151,930");
});
