/** Every sentence of this room that people read: what is wrong with a file, and what to do. */
import { MAX_FILE_MB, MAX_TABLE_ROWS, MAX_TEXT_MB } from './limits.js';

const AS_DOCX = '请在 Word 或 WPS 中另存为 .docx 后再试。';

export const REFUSAL = {
  empty: '文件是空的，没有可读的文字。请检查是否选错了文件。',
  tooLarge: `文件超过${String(MAX_FILE_MB)}MB，超出规划文件的正常大小。请删去图片等无关内容后再试。`,
  textTooLong: `文件中的文字超过${String(MAX_TEXT_MB)}MB，超出规划的正常篇幅。请只保留规划正文后再试。`,
  tableTooLong: `表格超过${String(MAX_TABLE_ROWS)}行，超出任务分工表的正常篇幅。请只保留任务分工表，删去其他数据后再试。`,
  password: '文件设有打开密码，无法读取。请取消密码、重新保存后再试。',
  scanned:
    '这份PDF里没有文字，可能是扫描件或图片。请使用由 Word 等软件导出的PDF，或先做文字识别，保存为 .docx 或 .txt 后再试。',
  garbled:
    '这份PDF的文字读出来是乱码（字体没有带编码）。请用原来的文档重新导出PDF，或保存为 .docx、.txt 后再试。',
  image: '这是图片文件，不是文档。请使用规划的文字版（.docx、.pdf、.txt 等）后再试。',
  archive: '这是压缩包。请先解压，再选择其中的规划文件。',
  bomb: '文件解压后的内容异常庞大，为安全起见没有读取。请重新导出一份文件后再试。',
  rtf: `这是RTF格式的文档，暂不能读取。${AS_DOCX}`,
  oldSheet: '这是旧版Excel表格（.xls）。请在 Excel 或 WPS 中另存为 .xlsx 后再试。',
  slides: '这是演示文稿，不是规划文本。请使用规划的文字版（.docx、.pdf、.txt 等）后再试。',
  openDocument: '这是OpenDocument文档，暂不能读取。请另存为 .docx 或 .xlsx 后再试。',
  ofd: '这是OFD版式文件，暂不能读取。请转换为PDF或 .docx 后再试。',
  webArchive:
    '这是网页归档文件（.mht），暂不能读取。请在浏览器中另存为 .html，或把正文复制到 Word 中保存为 .docx 后再试。',
  oldOffice: `无法读取这份文档的内容。${AS_DOCX}`,
  damagedWord: `这份Word文档已损坏或不完整，无法读取。请在 Word 或 WPS 中打开并重新保存为 .docx 后再试。`,
  damagedSheet:
    '这份Excel表格已损坏或不完整，无法读取。请在 Excel 或 WPS 中打开并重新保存为 .xlsx 后再试。',
  noWorkbook: '这不是Excel表格。请使用从系统导出的表格，填好后保存为 .xlsx 再试。',
  damagedPdf: '这份PDF已损坏或不完整，无法读取。请重新导出一份PDF后再试。',
  binary:
    '文件内容不是文字，无法读取。请检查是否选错了文件；规划可以是 .txt、.docx、.doc、.pdf、.html、.md、.xlsx 或 .csv。',
  encoding: '无法识别文件的文字编码。请用记事本打开，另存为UTF-8编码的纯文本（.txt）后再试。',
  mixed:
    '文件里混用了不同的文字编码，部分文字会成为乱码。请用记事本打开核对，另存为UTF-8编码的纯文本（.txt）后再试。',
  noPlan:
    '读出了文字，但没有读出规划的任务、目标或章节，这份文件可能不是规划。请检查是否选错了文件；任务表的表头要有“重点任务”“责任单位”“完成时限”一类名称。',
  tooSlow: '读取这份文件用时太长，已停止。请删去图片和无关内容，或另存为 .docx、.txt 后再试。',
  tooHungry:
    '读取这份文件需要的内存太多，已停止。请删去图片和无关内容，或另存为 .docx、.txt 后再试。',
  fault: '读取这份文件时出了故障，没有导入。请另存为 .docx 或 .txt 后再试。',
} as const;

export const UNREAD = {
  brokenSigns: '此行有无法辨认的字符，请对照原文核对。',
  page: (page: number): string =>
    `第${String(page)}页没有可读的文字（可能是扫描图片），未读入，请对照原件补充。`,
  pageFaulty: (page: number): string => `第${String(page)}页无法读取，未读入，请对照原件补充。`,
  sheetHidden: (name: string): string => `工作表“${name}”是隐藏的，未读入。`,
  autoNumbers: '旧版Word文档中自动编号的序号读不出来，请核对标题；另存为 .docx 可以读全。',
} as const;

/** The name of a sheet above its rows. */
export const sheetTitle = (name: string): string => `【工作表：${name}】`;

/** What is wrong with a plan's own tables, fault by fault. */
export const spoiltSheets = (faults: readonly string[]): string =>
  `规划表的内容有误，没有导入：${faults.join('；')}。请改正后再试。`;
