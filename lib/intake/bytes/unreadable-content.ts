/**
 * What a file is when no call records can be read from it, and what its owner can do: a closed list, told in plain
 * words wherever an upload is refused.
 */
export const UNREADABLE_CONTENT = {
  empty: "The file is empty.",
  spreadsheet:
    "This is a spreadsheet of a kind that is not read here. Open it and save it as an Excel workbook (.xlsx) or as CSV (UTF-8), then upload that.",
  office_document: "This is an office document. Export the call records as CSV and upload that.",
  pdf: "This is a PDF. Ask your provider for the same report as CSV or JSON.",
  image: "This is a picture. Upload the call records themselves, as CSV or JSON.",
  email: "This is an e-mail. Save its attachment and upload that.",
  web_page:
    "This is a web page without a list of calls, even if its name ends in .xls: perhaps the page on which one signs in. Download the report itself, as CSV, Excel or JSON.",
  other_xml:
    "This is XML, but neither call records of FreeSWITCH nor a table of Excel or OpenDocument. Export CSV, Excel or JSON instead.",
  other_compression: "This is compressed in a way that is not read here. Use gzip or zip, or upload it uncompressed.",
  json_columns:
    'This JSON file holds its table column by column, so that no call is whole before the end of the file; above 16 MB that is not read. Export it as a list of calls: with pandas, to_json(orient="records").',
  packet_capture: "This is a packet capture. Upload the call records of the switch, not its traffic.",
  database: "This is a database, or a dump of one in SQL. Export the table of calls as CSV and upload that.",
  nested_archive: "This is an archive inside an archive inside an archive. Unpack it once and upload what is in it.",
  encrypted: "This is protected by a password. Upload it without one.",
  binary: "This is not text. Export the call records as CSV or JSON and upload that.",
} as const;

/** Why no call records can be read from a file. */
export type UnreadableContent = keyof typeof UNREADABLE_CONTENT;
