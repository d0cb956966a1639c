/**
 * The parts of a workbook that hold cells. Notes, pictures, links, pivots and print ranges say nothing that a plan is read
 * from, and the library stumbles over them once the parts they point to (which are no XML) are left out.
 */

const KEPT =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/\w+\.xml|xl\/(?:workbook|sharedStrings|styles|theme\/theme\d+|worksheets\/[^/]+)\.xml|xl\/_rels\/workbook\.xml\.rels)$/i;
const SHEET = /^xl\/worksheets\//i;
const CELLS_END = /<\/sheetData>|<sheetData\s*\/>/;
const MERGED = /<mergeCells[\s\S]*?<\/mergeCells>/;

/** A sheet up to its last cell, and which of its cells are merged. */
function bareSheet(xml: string): string {
  const end = CELLS_END.exec(xml);
  if (!end) return xml;
  const after = end.index + end[0].length;
  const merged = MERGED.exec(xml.slice(after))?.[0] ?? '';
  return `${xml.slice(0, after)}${merged}</worksheet>`;
}

const bareBook = (xml: string): string =>
  xml.replace(/<(definedNames|pivotCaches|externalReferences|extLst)\b[\s\S]*?<\/\1>/g, '');

export function bareParts(parts: ReadonlyMap<string, string>): Map<string, string> {
  const bare = new Map<string, string>();
  for (const [name, text] of parts) {
    if (!KEPT.test(name)) continue;
    if (SHEET.test(name)) bare.set(name, bareSheet(text));
    else bare.set(name, name === 'xl/workbook.xml' ? bareBook(text) : text);
  }
  return bare;
}
