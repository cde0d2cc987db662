import type { MonthlyReport, ReportCell, ReportTable } from "@/lib/present/report/report.schema";

/** Sheets of paper that a report is printed on. */
export const PAPERS = ["a4", "letter"] as const;
export type Paper = (typeof PAPERS)[number];

/** The paper of a country: Letter in the United States, Canada, Mexico and some others (CLDR paperSize), A4 elsewhere. */
export function paperOf(country: string): Paper {
  return LETTER.has(country.toUpperCase()) ? "letter" : "a4";
}

const LETTER: ReadonlySet<string> = new Set("BZ CA CL CO CR GT MX NI PA PH PR SV US VE".split(" "));

/**
 * A report as one page of HTML that needs nothing beside itself: no script, no picture, no font, and a policy that lets
 * none in. This is what a browser without network prints.
 * @param printedAt said at the foot of each sheet
 */
export function reportHtml(report: MonthlyReport, paper: Paper, printedAt: string): string {
  const { title, organizationName, coverage, cautions, figures, summary, tables, method } = report;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${safe(`Caller ID report, ${title}, ${organizationName}`)}</title>
<style>${style(paper, `${organizationName} · ${title}`, printedAt)}</style></head><body>
<header><p class="kind">Caller ID report</p><h1>${safe(title)}</h1><p class="whose">${safe(organizationName)}</p><p class="note">${safe(coverage)}</p></header>
${cautions.map((caution) => `<p class="caution">${safe(caution)}</p>`).join("\n")}
<dl class="figures">${figures.map(({ label, text, note }) => `<div><dt>${safe(label)}</dt><dd>${safe(text)}</dd><dd class="note">${safe(note)}</dd></div>`).join("")}</dl>
<ul class="summary">${summary.map((sentence) => `<li>${safe(sentence)}</li>`).join("")}</ul>
${tables.map(table).join("\n")}
<section class="method"><h2>How this was measured</h2><ul>${method.map((line) => `<li>${safe(line)}</li>`).join("")}</ul></section>
</body></html>
`;
}

function table({ title, note, columns, rows, emptyReason }: ReportTable): string {
  const head = columns.map(({ label, isNumber }) => `<th scope="col"${mark(isNumber)}>${safe(label)}</th>`).join("");
  const cell = (one: ReportCell, place: number) => {
    const small = one.note === null ? "" : `<small>${safe(one.note)}</small>`;
    const tag = place === 0 ? 'th scope="row"' : "td";
    return `<${tag}${mark(columns[place]?.isNumber === true)}>${safe(one.text)}${small}</${place === 0 ? "th" : "td"}>`;
  };
  const body =
    rows.length === 0
      ? `<p class="empty">${safe(emptyReason)}</p>`
      : `<table><thead><tr>${head}</tr></thead><tbody>${rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("\n")}</tbody></table>`;
  return `<section><h2>${safe(title)}</h2><p class="note">${safe(note)}</p>${body}</section>`;
}

function mark(isNumber: boolean): string {
  return isNumber ? ' class="n"' : "";
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function safe(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}

/** A text within a style sheet: what could end the string or the element is written by number (CSS Syntax 3, 4.3.7). */
function quoted(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} .,:·-]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `)}"`;
}

function style(paper: Paper, foot: string, printedAt: string): string {
  return `
@page { size: ${paper === "a4" ? "A4" : "letter"}; margin: 16mm 14mm 18mm;
  @bottom-left { content: ${quoted(foot)}; font: 8pt sans-serif; color: #5e6879; }
  @bottom-center { content: ${quoted(printedAt)}; font: 8pt sans-serif; color: #5e6879; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #5e6879; } }
* { box-sizing: border-box; margin: 0; padding: 0; }
body { font: 9.5pt/1.4 system-ui, "Liberation Sans", "DejaVu Sans", sans-serif; color: #161b24; font-variant-numeric: tabular-nums; }
header { border-bottom: 2px solid #2b4fc4; padding-bottom: 3mm; margin-bottom: 5mm; }
.kind { font-size: 8.5pt; color: #2b4fc4; font-weight: 600; }
h1 { font-size: 19pt; line-height: 1.2; }
.whose { font-size: 11.5pt; }
.note, small { color: #5e6879; font-size: 8pt; font-weight: 400; }
small { display: block; }
.caution { border-left: 3px solid #b77900; padding: 1.5mm 3mm; margin-bottom: 3mm; background: #fbefd3; print-color-adjust: exact; }
.figures { display: grid; grid-template-columns: repeat(5, 1fr); gap: 3mm; margin-bottom: 5mm; break-inside: avoid; }
.figures div { border: 1px solid #dde1e7; border-radius: 2mm; padding: 2.5mm; }
.figures dt { font-size: 8pt; color: #465060; }
.figures dd { font-size: 14pt; font-weight: 600; line-height: 1.3; }
.figures dd.note { font-size: 7.5pt; font-weight: 400; }
.summary, .method ul { padding-left: 5mm; }
.summary { margin-bottom: 6mm; }
li { margin-bottom: 1mm; }
section { margin-bottom: 7mm; }
h2 { font-size: 12pt; break-after: avoid; }
h2 + .note { break-after: avoid; margin-bottom: 1.5mm; }
table { width: 100%; border-collapse: collapse; }
thead { display: table-header-group; }
th, td { text-align: left; vertical-align: top; padding: 1.2mm 1.5mm; border-bottom: 1px solid #dde1e7; overflow-wrap: anywhere; }
thead th { font-size: 8pt; color: #465060; border-bottom: 1px solid #8b94a3; overflow-wrap: normal; }
tbody th { font-weight: 500; }
.n { text-align: right; overflow-wrap: normal; }
.n small { white-space: nowrap; }
tr, .method li { break-inside: avoid; }
.empty { padding: 2mm 0; color: #465060; }
.method { font-size: 8.5pt; color: #465060; }`;
}
