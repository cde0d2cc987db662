import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { BUCKET_COLOURS } from "@/components/outcome/bucket-colour";
import { type ChartBucket, REFUSED_BUCKETS, STACK_ORDER } from "@/lib/present/chart/chart-bucket";

type Rgb = readonly [number, number, number];

const STYLES = readFileSync("app/globals.css", "utf8");
const THEMES = { light: /:root \{([\s\S]*?)\n\}/, dark: /\n {2}\.dark \{([\s\S]*?)\n {2}\}/ } as const;

/** How eyes without one kind of cone see linear light (Machado, Oliveira and Fernandes 2009, severity 1). */
const SIGHTS: Readonly<Record<string, readonly [Rgb, Rgb, Rgb]>> = {
  "all cones": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function tokens(theme: keyof typeof THEMES): ReadonlyMap<string, Rgb> {
  const block = THEMES[theme].exec(STYLES)?.[1] ?? "";
  return new Map(
    [...block.matchAll(/--([a-z-]+): #([0-9a-f]{6});/g)].map(([, name = "", hex = ""]) => [name, rgb(hex)]),
  );
}

function rgb(hex: string): Rgb {
  const at = (place: number) => {
    const value = Number.parseInt(hex.slice(place, place + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [at(0), at(2), at(4)];
}

/** Relative luminance and contrast (WCAG 2.2). */
const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
function contrast(one: Rgb, other: Rgb): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

/** Oklab (Ottosson 2020), in which distances are about as large as they look. */
function oklab([r, g, b]: Rgb): Rgb {
  const [l, m, s] = [
    Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b),
    Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b),
    Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b),
  ];
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function seen([r, g, b]: Rgb, rows: readonly [Rgb, Rgb, Rgb]): Rgb {
  const row = ([x, y, z]: Rgb) => Math.min(1, Math.max(0, x * r + y * g + z * b));
  return [row(rows[0]), row(rows[1]), row(rows[2])];
}

function distance(one: Rgb, other: Rgb): number {
  const [a, b] = [oklab(one), oklab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

const tokenOf = (bucket: ChartBucket) => BUCKET_COLOURS[bucket].replace(/^var\(--|\)$/g, "");
const themes = ["light", "dark"] as const;

/** Just noticeable is 0.02; parts that touch in a stack need more. */
const APART = 0.05;

describe.each(themes)("the colours of outcomes in the %s theme", (theme) => {
  const colours = tokens(theme);
  const colour = (name: string): Rgb => colours.get(name) ?? [Number.NaN, 0, 0];

  it.each(STACK_ORDER)("know %s", (bucket) => expect(colours.has(tokenOf(bucket))).toBe(true));

  it.each(Object.entries(SIGHTS))("keep neighbours in the stack apart for eyes with %s", (_, sight) => {
    const close = STACK_ORDER.slice(1).flatMap((bucket, place) => {
      const below = STACK_ORDER[place] ?? bucket;
      const d = distance(seen(colour(tokenOf(bucket)), sight), seen(colour(tokenOf(below)), sight));
      return d < APART ? [`${below} and ${bucket}: ${d.toFixed(3)}`] : [];
    });
    expect(close).toEqual([]);
  });

  it.each(Object.entries(SIGHTS))(
    "keep all that was refused apart from what was reached for eyes with %s",
    (_, sight) => {
      const reached = seen(colour(tokenOf("reached")), sight);
      for (const bucket of REFUSED_BUCKETS)
        expect(distance(seen(colour(tokenOf(bucket)), sight), reached), bucket).toBeGreaterThan(APART);
    },
  );

  it("let a network's block stand out from the page", () => {
    for (const bucket of ["blocked_603plus", "unwanted_607", "rejected_608"] as const)
      expect(contrast(colour(tokenOf(bucket)), colour("surface")), bucket).toBeGreaterThanOrEqual(3);
  });
});

describe.each(themes)("text in the %s theme", (theme) => {
  const colours = tokens(theme);
  const colour = (name: string): Rgb => colours.get(name) ?? [Number.NaN, 0, 0];

  it.each(["ink", "ink-soft", "ink-faint", "accent", "good", "watch", "bad"])(
    "in %s can be read on every ground",
    (name) => {
      for (const ground of ["canvas", "surface", "sunken"])
        expect(contrast(colour(name), colour(ground)), ground).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(["accent", "good", "watch", "bad"])("in %s can be read on its own tint", (name) => {
    expect(contrast(colour(name), colour(`${name}-soft`))).toBeGreaterThanOrEqual(4.5);
  });

  it("on the accent can be read", () =>
    expect(contrast(colour("on-accent"), colour("accent"))).toBeGreaterThanOrEqual(4.5));

  it("stands in controls whose edges can be seen", () => {
    expect(contrast(colour("line-strong"), colour("surface"))).toBeGreaterThanOrEqual(3);
  });
});
