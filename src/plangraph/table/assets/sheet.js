// What is on the screen as a file: CSV with its mark for Excel, or a workbook of one sheet. A cell of a workbook is text or a
// number and can never be a formula; in CSV what a spreadsheet would run gets an apostrophe before it.
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?\d+(\.\d+)?%?$/;

function harmless(value) {
  const said = String(value ?? "");
  return typeof value === "string" && said.length > 1 && FORMULA.test(said) && !NUMBER.test(said) ? `'${said}` : said;
}

export function csv(rows) {
  const cell = (value) => {
    const said = harmless(value);
    return /[",\r\n]/.test(said) ? `"${said.replaceAll('"', '""')}"` : said;
  };
  return new Blob(["\ufeff", rows.map((row) => row.map(cell).join(",")).join("\r\n"), "\r\n"], { type: "text/csv" });
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function escaped(value) {
  const clean = value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
  return clean.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

function cells(row) {
  return row.map((value) =>
    typeof value === "number" ? `<c><v>${value}</v></c>`
      : `<c t="inlineStr"><is><t xml:space="preserve">${escaped(String(value ?? ""))}</t></is></c>`).join("");
}

function parts(rows) {
  const widths = rows[0].map((_, at) => Math.min(80, 4 + 2 * Math.max(...rows.slice(0, 200).map((row) => String(row[at] ?? "").length))));
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join("");
  const relation = (id, type, target) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  return {
    "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    "_rels/.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relation("r1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="PlanGraph" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relation("r1", "worksheet", "worksheets/sheet1.xml")}</Relationships>`,
    "xl/worksheets/sheet1.xml": `${HEAD}<worksheet xmlns="${MAIN}"><cols>${columns}</cols><sheetData>${rows.map((row) => `<row>${cells(row)}</row>`).join("")}</sheetData></worksheet>`,
  };
}

const TABLE = Uint32Array.from({ length: 256 }, (_, at) => {
  let sum = at;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  return sum;
});

function checksum(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = TABLE[(sum ^ byte) & 0xff] ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

function numbers(...pairs) {
  const view = new DataView(new ArrayBuffer(pairs.reduce((all, [size]) => all + size, 0)));
  let at = 0;
  for (const [size, value] of pairs) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return new Uint8Array(view.buffer);
}

// A zip file whose parts are stored as they are; every part has the same date, 1980-01-01.
export function workbook(rows) {
  const coder = new TextEncoder();
  const files = [], index = [];
  let at = 0, length = 0;
  for (const [name, content] of Object.entries(parts(rows))) {
    const path = coder.encode(name), bytes = coder.encode(content);
    const shared = [[2, 20], [2, 0x800], [2, 0], [2, 0], [2, 0x21], [4, checksum(bytes)], [4, bytes.length], [4, bytes.length], [2, path.length], [2, 0]];
    const local = numbers([4, 0x04034b50], ...shared);
    const entry = numbers([4, 0x02014b50], [2, 20], ...shared, [2, 0], [2, 0], [2, 0], [4, 0], [4, at]);
    files.push(local, path, bytes);
    index.push(entry, path);
    at += local.length + path.length + bytes.length;
    length += entry.length + path.length;
  }
  const end = numbers([4, 0x06054b50], [2, 0], [2, 0], [2, index.length / 2], [2, index.length / 2], [4, length], [4, at], [2, 0]);
  return new Blob([...files, ...index, end], { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" });
}

export function download(blob, name) {
  const element = document.createElement("a");
  element.href = URL.createObjectURL(blob);
  element.download = name;
  element.click();
  setTimeout(() => URL.revokeObjectURL(element.href), 10_000);
}
