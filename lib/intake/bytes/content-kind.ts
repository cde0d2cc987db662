import { decodeHead, type Encoding, sniffEncoding } from "@/lib/intake/bytes/encoding";
import type { UnreadableContent } from "@/lib/intake/bytes/unreadable-content";
import { sniffJsonShape } from "@/lib/intake/document/json-shape";

const ARCHIVES = ["gzip", "zip", "tar"] as const;
const SHEETS = ["workbook", "xls", "xml_sheet", "ods", "flat_ods", "html"] as const;
const READABLE = ["delimited", "syslog", "json", "ndjson", "xml"] as const;

/** Files that hold files. */
export type ArchiveContent = (typeof ARCHIVES)[number];

/**
 * Files that hold sheets of tables: a workbook of Excel since 2007, one of 5 to 2003, one of 2003 that is one file of XML,
 * OpenDocument in a zip or as one file of XML, and web pages with tables.
 */
export type SheetContent = (typeof SHEETS)[number];

/** Files that hold files, or sheets of tables. */
export type ContainerContent = ArchiveContent | SheetContent;

/** Files that hold records. */
export type ReadableContent = (typeof READABLE)[number];

/** What a file is. */
export type ContentKind = ContainerContent | ReadableContent | UnreadableContent;

const SHEET_KINDS: ReadonlySet<ContentKind> = new Set(SHEETS);
const CONTAINER_KINDS: ReadonlySet<ContentKind> = new Set([...ARCHIVES, ...SHEETS]);
const READABLE_KINDS: ReadonlySet<ContentKind> = new Set(READABLE);

/** Whether a file holds sheets of tables. */
export function isSheets(content: ContentKind): content is SheetContent {
  return SHEET_KINDS.has(content);
}

/** Whether a file holds files, or sheets of tables. */
export function isContainer(content: ContentKind): content is ContainerContent {
  return CONTAINER_KINDS.has(content);
}

/** Whether a file holds records. */
export function isReadable(content: ContentKind): content is ReadableContent {
  return READABLE_KINDS.has(content);
}

/** A shorter head is the whole file. */
const CONTENT_HEAD_BYTES = 4096;

/**
 * Tells what a file is from its first bytes, whatever its name: the marks of known formats first, then the text.
 * @param head at least four kilobytes, or all there is
 */
export function sniffContentKind(head: Uint8Array): ContentKind {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  const marked = MARKS.find(({ mark, at = 0 }) => bytes.subarray(at, at + mark.length).equals(mark));
  if (marked !== undefined) return marked.kind === "zip" ? zipKind(bytes) : marked.kind;
  if (isOldTar(bytes)) return "tar";
  const encoding = sniffEncoding(bytes, false);
  const text = decodeHead(bytes, encoding);
  if (text.trim() === "" && bytes.length < CONTENT_HEAD_BYTES) return "empty";
  return isBinary(bytes, encoding) ? "binary" : textKind(text);
}

interface Mark {
  readonly kind: ContentKind;
  readonly mark: Buffer;
  readonly at?: number;
}

const hex = (digits: string): Buffer => Buffer.from(digits, "hex");
const ascii = (text: string): Buffer => Buffer.from(text, "latin1");

/** Marks of file formats; sources: RFC 1952, APPNOTE.TXT, POSIX ustar, and the formats' own documents. */
const MARKS: readonly Mark[] = [
  { kind: "gzip", mark: hex("1f8b") },
  { kind: "zip", mark: hex("504b0304") },
  { kind: "zip", mark: hex("504b0506") },
  { kind: "tar", mark: ascii("ustar"), at: 257 },
  { kind: "xls", mark: hex("d0cf11e0a1b11ae1") },
  { kind: "pdf", mark: ascii("%PDF-") },
  { kind: "office_document", mark: ascii("{\\rtf") },
  { kind: "image", mark: hex("89504e470d0a1a0a") },
  { kind: "image", mark: hex("ffd8ff") },
  { kind: "image", mark: ascii("GIF8") },
  { kind: "image", mark: ascii("WEBP"), at: 8 },
  { kind: "other_compression", mark: ascii("BZh") },
  { kind: "other_compression", mark: hex("fd377a585a00") },
  { kind: "other_compression", mark: hex("28b52ffd") },
  { kind: "other_compression", mark: hex("377abcaf271c") },
  { kind: "other_compression", mark: ascii("Rar!") },
  { kind: "other_compression", mark: hex("1f9d") },
  { kind: "other_compression", mark: hex("04224d18") },
  { kind: "packet_capture", mark: hex("d4c3b2a1") },
  { kind: "packet_capture", mark: hex("a1b2c3d4") },
  { kind: "packet_capture", mark: hex("0a0d0d0a") },
  { kind: "database", mark: ascii("SQLite format 3\0") },
  { kind: "database", mark: ascii("PAR1") },
];

/** Office files are zips; the name of their first entry (APPNOTE.TXT 4.3.7) gives them away. */
function zipKind(bytes: Buffer): ContentKind {
  const nameLength = bytes.length >= 30 ? bytes.readUInt16LE(26) : 0;
  const first = bytes.toString("latin1", 30, 30 + nameLength);
  const names = bytes.toString("latin1");
  if (first === "mimetype" && names.includes("application/vnd.oasis.opendocument."))
    return names.includes("opendocument.spreadsheet") ? "ods" : "office_document";
  // Some programs put the type of an OpenDocument anywhere, or pack it.
  if (OPEN_DOCUMENT.every((name) => names.includes(name))) return "ods";
  if (!/^(\[Content_Types\]\.xml$|_rels\/|docProps\/|xl\/|word\/|ppt\/)/.test(first)) return "zip";
  return names.includes("word/") || names.includes("ppt/") ? "office_document" : "workbook";
}

const OPEN_DOCUMENT = ["META-INF/manifest.xml", "mimetype", "content.xml", "styles.xml"];

/** The first tar had no mark (Version 7 AT&T UNIX): only the checksum of the header tells. */
function isOldTar(bytes: Buffer): boolean {
  const stored = /^ *([0-7]{1,7})[ \0]/.exec(bytes.toString("latin1", 148, 156))?.[1];
  if (bytes.length < 512 || stored === undefined || bytes[0] === 0) return false;
  let sum = 8 * 0x20;
  for (const [at, byte] of bytes.subarray(0, 512).entries()) if (at < 148 || at >= 156) sum += byte;
  return sum === Number.parseInt(stored, 8);
}

/** Blanks and line ends are none; old systems end a text with 0x1A, and terminals begin a colour with 0x1B. */
function isControl(byte: number): boolean {
  return byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1a && byte !== 0x1b;
}

/** Text has hardly any control characters; NUL alone may pad the cells of a fixed width, or fill blocks between rows. */
function isBinary(bytes: Buffer, encoding: Encoding): boolean {
  if (encoding.startsWith("utf-16") || encoding.startsWith("utf-32")) return false;
  const text = withoutPadding(bytes);
  if (text.length < bytes.length && text.every((byte) => byte <= 0x20)) return true;
  let controls = 0;
  let nuls = 0;
  for (const byte of text) {
    if (byte === 0) nuls += 1;
    else if (isControl(byte)) controls += 1;
  }
  return (controls > 1 && controls > text.length * 0.05) || nuls > text.length * 0.6;
}

/**
 * The bytes without the blocks of NUL that a machine which lost its power leaves in a file. One that goes on behind the
 * head may go on for ever.
 */
function withoutPadding(bytes: Buffer): Buffer {
  let end = bytes.length;
  if (end >= CONTENT_HEAD_BYTES) while (end > 0 && bytes[end - 1] === 0) end -= 1;
  const text = bytes.toString("latin1", 0, end).replace(PADDING, "");
  return Buffer.concat([Buffer.from(text, "latin1"), bytes.subarray(end)]);
}

const PADDING = /\0{32,}/g;

function textKind(text: string): ContentKind {
  const start = text.trimStart();
  const json = sniffJsonShape(start);
  if (json !== null) return json.kind === "lines" ? "ndjson" : "json";
  if (start.startsWith("<")) return markupKind(start);
  if (isEmail(start)) return "email";
  if (SQL_DUMP.test(start)) return "database";
  return isSyslog(start) ? "syslog" : "delimited";
}

/** A facility in angle brackets (RFC 5424, RFC 3164) makes a log line out of what begins like markup. */
function markupKind(start: string): ContentKind {
  if (/^<\d{1,3}>/.test(start)) return isSyslog(start) ? "syslog" : "delimited";
  if (/^<(!doctype html|html|table|head|body|meta|style|div)\b/i.test(start)) return pageKind(start);
  if (/^(<\?mso-application|<\?xml[\s\S]{0,400}(progid="Excel\.Sheet"|<(ss:)?Workbook\b))/.test(start))
    return "xml_sheet";
  const root = /<([a-z][\w:.-]*)[\s>/]/i.exec(start.replaceAll(/<!--[\s\S]*?-->|<[?!][^>]*>/g, ""))?.[1];
  if (root === "cdr" || root === "cdrs") return "xml";
  if (root === "html") return pageKind(start);
  if (root === "office:document" && start.includes("opendocument.spreadsheet")) return "flat_ods";
  return /^<(\?xml|!DOCTYPE|!--|[a-z][\w:.-]*[\s>/])/i.test(start) ? "other_xml" : "delimited";
}

/** A page with rows of cells may be a report; only reading it tells. */
function pageKind(start: string): ContentKind {
  return /<t[dh][\s>]/i.test(start) ? "html" : "web_page";
}

/** Statements of SQL, behind comments and settings. */
const SQL_DUMP =
  /^(?:--[^\n]*\n|\/\*[\s\S]{0,2000}?\*\/;?|(?:SET|USE|LOCK|BEGIN|START)\b[^;\n]{0,300};|\s)*(?:INSERT (?:IGNORE )?INTO\s+[\w."`[\]]+\s*[(V]|CREATE TABLE\s|DROP TABLE\s|COPY \S+ \([^)]{0,3000}\) FROM stdin\b)/i;

/** Two header fields of RFC 5322 in the first lines, one of which no report has. */
function isEmail(start: string): boolean {
  const lines = start.split(/\r?\n/).slice(0, 30);
  const fields = lines.filter((line) => /^[A-Z][A-Za-z-]{1,40}: /.test(line));
  return fields.length >= 3 && fields.some((line) => /^(Received|MIME-Version|Return-Path|Message-I[dD]): /.test(line));
}

/** Lines of a log in which no delimiter makes columns: Kamailio's accounting, or the header of RFC 3164 or 5424. */
function isSyslog(start: string): boolean {
  const lines = start.split(/\r\n|\r|\n/).slice(0, 20);
  const logged = lines.filter((line) => SYSLOG_LINE.test(line) && line.split("|").length < 8);
  return logged.length > 0 && logged.length * 2 > lines.filter((line) => line.trim() !== "").length;
}

const SYSLOG_LINE =
  /\bACC: (call missed|transaction answered|request acknowledged)\b|^(<\d{1,3}>)?(\d )?([A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\d{4}-\d\d-\d\dT[\d:.+Z-]+) \S+ [^\s,;]+(\[\d+\])?:? /;
