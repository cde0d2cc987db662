import { describe, expect, it } from "vitest";
import { parseXmlElement } from "@/lib/intake/document/xml-element";

describe("parseXmlElement", () => {
  it("reads attributes, text, entities, character data, comments and empty elements", () => {
    const text = `<?xml version="1.0"?>\n<!-- a < b --><a x='1' y="&quot;2&quot;"> t&#65;&#x42;&amp;&lt;<![CDATA[<&]]><b/><c:d-e.f>g</c:d-e.f></a>\n`;
    expect(parseXmlElement(text)).toEqual({
      name: "a",
      attributes: new Map([
        ["x", "1"],
        ["y", '"2"'],
      ]),
      text: " tAB&<<&",
      children: [
        { name: "b", attributes: new Map(), children: [], text: "" },
        { name: "c:d-e.f", attributes: new Map(), children: [], text: "g" },
      ],
    });
  });

  it.each([
    "",
    "text",
    "<a>",
    "<a></b>",
    "</a>",
    "<a/><b/>",
    "<a x=1/>",
    "<a>text</a> more",
    "<a><!-- </a>",
    '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
    '<!DOCTYPE a SYSTEM "file:///etc/hosts"><a/>',
    `${"<a>".repeat(40)}${"</a>".repeat(40)}`,
  ])("refuses %j", (text) => {
    expect(parseXmlElement(text)).toBeNull();
  });

  it("leaves entities it does not know as they are, and drops characters that do not exist", () => {
    expect(parseXmlElement("<a>&copy; & &#0;&#x110000;x</a>")?.text).toBe("&copy; & x");
  });
});
