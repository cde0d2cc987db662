import { expect, it } from "vitest";
import { attributeOf, createMarkupTokens } from "@/lib/intake/sheet/markup-tokens";

function tokensOf(text: string, portion = text.length): string[] {
  const found: string[] = [];
  const tokens = createMarkupTokens({
    open: (name, attributes) => found.push(`<${name}${attributes}>`),
    text: (written) => found.push(written),
    close: (name) => found.push(`</${name}>`),
  });
  for (let at = 0; at < text.length; at += portion) tokens.push(text.slice(at, at + portion));
  return found;
}

const SHEET =
  '<?xml version="1.0"?><!-- <c> --><x:row r="1"><x:c t=\'a>b\'><x:v>1 &amp; 2</x:v></x:c><x:c/><![CDATA[<&]]></x:row>';

it("cuts tags and texts, without prefixes, comments and instructions", () => {
  expect(tokensOf(SHEET)).toEqual([
    '<row r="1">',
    "<c t='a>b'>",
    "<v>",
    "1 &amp; 2",
    "</v>",
    "</c>",
    "<c>",
    "</c>",
    "<&amp;",
    "</row>",
  ]);
});

it("cuts alike in whatever portions the text comes", () => {
  for (const portion of [1, 2, 3, 7, 20]) expect(tokensOf(SHEET, portion)).toEqual(tokensOf(SHEET));
});

it("knows no entity that a file declares for itself", () => {
  const bomb = '<!DOCTYPE a [<!ENTITY b "lol"><!ENTITY c "&b;&b;">]><v>&c;</v>';
  expect(tokensOf(bomb)).toEqual(expect.arrayContaining(["<v>", "&c;", "</v>"]));
});

it("gives up a tag or text without end instead of keeping it", () => {
  const tokens = createMarkupTokens({ open: () => {}, text: () => {}, close: () => {} });
  for (let at = 0; at < 20; at += 1) tokens.push("x".repeat(64 * 1024));
  expect(tokens.isBroken()).toBe(true);
});

it("reads an attribute by its whole name", () => {
  const written = ` ss:StyleID="s1" Index = "3" x:Type='Number'`;
  expect(["Index", "x:Type", "Type", "ID"].map((name) => attributeOf(written, name))).toEqual([
    "3",
    "Number",
    null,
    null,
  ]);
});
