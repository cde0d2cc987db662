import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sniffContentKind } from "@/lib/intake/bytes/content-kind";

const hex = (digits: string): Buffer => Buffer.from(digits, "hex");
const zip = (name: string, rest = ""): Buffer => {
  const header = Buffer.alloc(30);
  header.write("PK\x03\x04", "latin1");
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, Buffer.from(name + rest)]);
};
const oldTar = (): Buffer => {
  const header = Buffer.alloc(1024);
  header.write("report.csv", 0, "latin1");
  header.write("00000000004\0", 124, "latin1");
  header.fill(" ", 148, 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
  return header;
};
const tar = Buffer.concat([Buffer.alloc(257), Buffer.from("ustar\x0000"), Buffer.alloc(248)]);

describe("sniffContentKind", () => {
  it.each<[string, Buffer | string, string]>([
    ["gzip", hex("1f8b0800"), "gzip"],
    ["a zip of reports", zip("report.csv"), "zip"],
    ["an empty zip", hex("504b0506"), "zip"],
    ["a zip that holds a workbook", zip("march.xlsx", "PK\x03\x04[Content_Types].xml xl/workbook.xml"), "zip"],
    ["an Excel workbook", zip("[Content_Types].xml", "… xl/workbook.xml"), "workbook"],
    ["a Word document", zip("[Content_Types].xml", "… word/document.xml"), "office_document"],
    ["an OpenDocument sheet", zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), "ods"],
    [
      "an OpenDocument sheet whose type does not come first",
      zip("META-INF/manifest.xml", "… meta.xml … mimetype … styles.xml … content.xml"),
      "ods",
    ],
    ["a zip that begins like one", zip("META-INF/MANIFEST.MF", "… mimetype … content.xml"), "zip"],
    [
      "an OpenDocument sheet as one file",
      '<?xml version="1.0"?>\n<office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet">',
      "flat_ods",
    ],
    ["an OpenDocument text as one file", '<office:document office:mimetype="…opendocument.text">', "other_xml"],
    ["an OpenDocument text", zip("mimetype", "application/vnd.oasis.opendocument.text"), "office_document"],
    ["an old Excel workbook", hex("d0cf11e0a1b11ae10000"), "xls"],
    [
      "an Excel sheet as XML",
      '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook>',
      "xml_sheet",
    ],
    ["tar", tar, "tar"],
    ["the oldest tar", oldTar(), "tar"],
    ["PDF", "%PDF-1.7\n", "pdf"],
    ["PNG", hex("89504e470d0a1a0a0000000d"), "image"],
    ["JPEG", hex("ffd8ffe000104a46"), "image"],
    ["bzip2", "BZh91AY&SY", "other_compression"],
    ["a packet capture", hex("d4c3b2a102000400"), "packet_capture"],
    ["SQLite", "SQLite format 3\0\u0010\0", "database"],
    ["a Japanese mail's text", "\u001b$BH/?.<THV9f\u001b(B,\u001b$BCe?.HV9f\u001b(B\n1,2\n", "delimited"],
    ["a log with colours", "\u001b[32mfrom,to\u001b[0m\n1,2\n", "delimited"],
    ["rich text", "{\\rtf1\\ansi", "office_document"],
    ["noise", Buffer.from(Array.from({ length: 400 }, (_, index) => (index * 89) % 251)), "binary"],
    ["an e-mail", "Received: from a\nDate: Mon, 2 Mar 2026 10:00:00 +0000\nSubject: Report\n\nHi", "email"],
    ["a dump in SQL", "-- Dump\n/*!40101 SET NAMES utf8 */;\nINSERT INTO `cdr` (`id`) VALUES\n(1)", "database"],
    ["a dump of PostgreSQL", "--\n-- dump\n--\nSET x = 0;\nCOPY public.cdr (id, src) FROM stdin;\n1\t2", "database"],
    ["a table whose first column is named like a statement", "Insert Into,From,To\n1,2,3", "delimited"],
    ["a web page", "\n<!DOCTYPE html><html><body>", "web_page"],
    ["a table saved as .xls", "<table><tr><td>+13125550101</td></tr></table>", "html"],
    ["a FreeSWITCH record", '<?xml version="1.0"?>\n<cdr core-uuid="c">', "xml"],
    ["FreeSWITCH records", "<cdrs><cdr>", "xml"],
    ["another XML", '<?xml version="1.0"?><calls><call/></calls>', "other_xml"],
    ["JSON", ' [\n {"sid": "1"}]', "json"],
    ["NDJSON", '{"sid":"1"}\n{"sid":"2"}\n', "ndjson"],
    ["nothing", "", "empty"],
    ["blanks", "\uFEFF \r\n\t\n", "empty"],
    ["rows", "callerid,callee\n+13125550101,+13125550102\n", "delimited"],
    ["rows in UTF-16", Buffer.from("\uFEFFa;b\n1;2\n", "utf16le"), "delimited"],
    ["rows with one NUL", "a,b\n\0,2\n", "delimited"],
    ["rows padded with NUL", "a\0\0\0,b\0\0\0\n".repeat(9), "delimited"],
    ["nothing but NUL", "\0".repeat(100), "binary"],
    ["nothing but NUL and an empty line", `${"\0".repeat(4096)}\n`, "binary"],
    ["a short table before a block of NUL", `a,b\n1,2\n${"\0".repeat(1024)}`, "delimited"],
    ["a short table before NUL without end", `a,b\n1,2\n${"\0".repeat(1_000_000)}`, "binary"],
    ["a short table around a block of NUL", `a,b\n1,2\n${"\0".repeat(512)}\n3,4\n`, "delimited"],
    ["noise around a block of NUL", `\u0001\u0002a\u0003${"\0".repeat(512)}\u0004b`, "binary"],
    ["a single word", "callerid", "delimited"],
    ["rows that begin with a display name", "<sip:1001@pbx>;603\n<sip:1002@pbx>;200\n", "delimited"],
    ["rows with times first", "2026-03-01T10:00:00Z,+13125550101,603 Decline now\n", "delimited"],
    ["header names with colons", "Date: ,Subject: ,From: \n1,2,3\n", "delimited"],
    [
      "Kamailio's accounting log",
      "Mar  1 10:00:00 sip1 /usr/sbin/kamailio[9]: NOTICE: ACC: call missed: timestamp=1\n",
      "syslog",
    ],
    [
      "a log with priorities",
      "<134>Mar  1 10:00:00 gw sbc[1]: call 603\n<134>Mar  1 10:00:01 gw sbc[1]: call 200\n",
      "syslog",
    ],
    ["a log whose lines hold columns", `[S=1] |${"x |".repeat(20)}\n[S=2] |${"y |".repeat(20)}\n`, "delimited"],
    ["the same behind a log's own header", `Mar  1 10:00:00 gw sbc: |${"y |".repeat(20)}\n`, "delimited"],
  ])("knows %s", (_, content, kind) => {
    expect(sniffContentKind(Buffer.from(content))).toBe(kind);
  });

  it("says something about any bytes, without throwing", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => sniffContentKind(bytes).length > 0));
  });
});
