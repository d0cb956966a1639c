/** An empty task table (任务分工表) for offices whose plan is no text yet: filled in, it is imported like any plan. */
import type ExcelJS from 'exceljs';

interface Column {
  title: string;
  width: number;
  /** What to write there; shown at the column's head. */
  how: string;
}

const COLUMNS: readonly Column[] = [
  { title: '序号', width: 6, how: '从1起编号，也可以不填。' },
  { title: '重点任务', width: 34, how: '一行一项任务，写明任务名称。' },
  { title: '具体措施', width: 56, how: '写明怎么做、做到什么程度；有数量的写上数量。' },
  {
    title: '牵头单位',
    width: 22,
    how: '一个或几个单位，用顿号分开；名称与单位名册一致的自动对应。',
  },
  {
    title: '配合单位',
    width: 30,
    how: '用顿号分开；可以写“各乡镇”这样的单位组。没有的不填。',
  },
  {
    title: '完成时限',
    width: 18,
    how: '例如：2027年6月底前、2028年12月31日、每年12月底前、长期坚持。',
  },
];
const HEAD_ROW = 2;
const EMPTY_ROWS = 60;
const FONT = { name: '宋体', size: 11 };
const EDGE = { style: 'thin' } as const;
const BORDER = { top: EDGE, left: EDGE, bottom: EDGE, right: EDGE };
const YEARS_OF_A_PLAN = 5;

/** The five years that a plan made in a year is for: they begin with 2021, 2026, 2031 … */
function termOf(year: number): string {
  const start = year - ((year - 1) % YEARS_OF_A_PLAN);
  return `${start}—${start + YEARS_OF_A_PLAN - 1}年`;
}

function fill(sheet: ExcelJS.Worksheet, year: number): void {
  sheet.columns = COLUMNS.map(({ width }) => ({ width }));
  const title = sheet.getCell('A1');
  title.value = `××县安全生产规划（${termOf(year)}）任务分工表`;
  title.font = { name: '方正小标宋简体', size: 18 };
  title.alignment = { horizontal: 'center', vertical: 'middle' };
  title.note = '请改成本地规划的名称和起止年份。';
  sheet.mergeCells(1, 1, 1, COLUMNS.length);
  sheet.getRow(1).height = 36;
  COLUMNS.forEach(({ title: name, how }, at) => {
    const cell = sheet.getCell(HEAD_ROW, at + 1);
    cell.value = name;
    cell.note = how;
    cell.font = { ...FONT, bold: true };
    cell.alignment = { horizontal: 'center', vertical: 'middle' };
    cell.border = BORDER;
    for (let row = HEAD_ROW + 1; row <= HEAD_ROW + EMPTY_ROWS; row += 1) {
      const empty = sheet.getCell(row, at + 1);
      Object.assign(empty, { font: FONT, border: BORDER });
      empty.alignment = { vertical: 'top', wrapText: true };
    }
  });
}

/** @param made ISO instant, which also says for which five years the title is */
export async function blankTaskTable(made: string): Promise<Uint8Array> {
  // Loaded when the first table is asked for: most starts need none.
  const { default: library } = await import('exceljs');
  const workbook = new library.Workbook();
  workbook.created = new Date(made);
  workbook.modified = new Date(made);
  const sheet = workbook.addWorksheet('任务分工表', {
    views: [{ state: 'frozen', ySplit: HEAD_ROW }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
  });
  fill(sheet, Number(made.slice(0, 4)));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
