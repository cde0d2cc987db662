import { parseXmlElement, type XmlElement } from "@/lib/intake/document/xml-element";
import { builtInFormat, type NumberFormat, PLAIN, readNumberFormat } from "@/lib/intake/sheet/number-format";

/** A sheet of a workbook, and where in its zip it lies. */
export interface SheetPart {
  readonly name: string;
  readonly path: string;
  readonly isHidden: boolean;
}

/** What the directory of a workbook says. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly is1904: boolean;
  /** Where the texts lie that cells share; null where there are none. */
  readonly strings: string | null;
  readonly styles: string | null;
}

/**
 * Reads the list of a workbook's sheets (ECMA-376 part 1, 18.2) in their order; null where it is none.
 * @param workbook text of `workbook.xml` @param relations text of its `.rels` @param folder in which the workbook lies
 */
export function readWorkbookParts(workbook: string, relations: string, folder: string): WorkbookParts | null {
  const root = parseXml(workbook);
  const targets = new Map(
    childrenOf(parseXml(relations), "Relationship").map((relation) => [
      attribute(relation, "Id"),
      { path: partPath(folder, attribute(relation, "Target")), type: attribute(relation, "Type") },
    ]),
  );
  const pathOf = (type: string): string | null =>
    [...targets.values()].find((target) => target.type.endsWith(`/${type}`))?.path ?? null;
  const sheets = childrenOf(childrenOf(root, "sheets")[0] ?? null, "sheet").flatMap((sheet) => {
    const target = targets.get(relationId(sheet));
    if (!target?.type.endsWith("/worksheet")) return [];
    const isHidden = /hidden/i.test(attribute(sheet, "state"));
    return [{ name: attribute(sheet, "name"), path: target.path, isHidden }];
  });
  const [settings] = childrenOf(root, "workbookPr");
  const is1904 = settings !== undefined && /^(1|true|on)$/i.test(attribute(settings, "date1904"));
  return root === null ? null : { sheets, is1904, strings: pathOf("sharedStrings"), styles: pathOf("styles") };
}

/** The formats of numbers, by the number of a cell's style (ECMA-376 part 1, 18.8.10). @param styles text of `styles.xml` */
export function readCellFormats(styles: string): readonly NumberFormat[] {
  const root = parseXml(styles);
  const codes = new Map(
    childrenOf(childrenOf(root, "numFmts")[0] ?? null, "numFmt").map((format) => [
      Number(attribute(format, "numFmtId")),
      readNumberFormat(attribute(format, "formatCode")),
    ]),
  );
  return childrenOf(childrenOf(root, "cellXfs")[0] ?? null, "xf").map((style) => {
    const id = Number(attribute(style, "numFmtId"));
    return codes.get(id) ?? (Number.isInteger(id) ? builtInFormat(id) : PLAIN);
  });
}

function parseXml(text: string): XmlElement | null {
  return parseXmlElement(text.replace(/^\uFEFF/, "").trim());
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function childrenOf(element: XmlElement | null, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => localName(child.name) === name) ?? [];
}

function attribute(element: XmlElement, name: string): string {
  return element.attributes.get(name) ?? "";
}

/** `r:id`, whatever prefix a program has chosen: the only attribute of that name besides none. */
function relationId(sheet: XmlElement): string {
  for (const [name, value] of sheet.attributes) if (name.endsWith(":id")) return value;
  return "";
}

/** Where a target lies: in the folder of the workbook, or from the root of the zip. */
function partPath(folder: string, target: string): string {
  const parts: string[] = [];
  for (const part of (target.startsWith("/") ? target : `${folder}/${target}`).split(/[\\/]+/)) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}
