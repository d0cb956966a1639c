/** The sentences of this folder that people read. */
export const TABLE_DOUBT = {
  rowWithoutTask: (row: number): string =>
    `表格第${String(row)}行没有写明任务内容，未列为任务，请核对。`,
  undatedDeadline: (printed: string): string =>
    `时限“${printed}”没有具体日期，未列为节点，请按需要补充日期。`,
  tableUnread:
    '此处的表格没有认出任务表的表头（如“重点任务”“责任单位”“完成时限”），未读入，请核对。',
  rowsWithoutOwner: (count: number): string =>
    `任务表中有${String(count)}项任务没有写明责任单位，请补充。`,
  rowUnmatched: (title: string): string =>
    `分工表中的“${title}”在正文中没有对应的任务，未列为任务，请核对是否需要补充。`,
  ownersFromTable: '正文任务的责任单位按所附分工表填写，请核对。',
  noTableTitle: '任务表上方没有名称，请补充规划名称。',
  noTableTerm: (start: number, end: number): string =>
    `没有读出规划期，暂按${String(start)}—${String(end)}年处理，请核对。`,
  brokenSigns: '此行有无法辨认的字符，请对照原文核对。',
} as const;
