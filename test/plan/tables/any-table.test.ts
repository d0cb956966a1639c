import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linePiece, type DocumentPiece, type TableCell } from '../../../plan/tables/pieces.js';
import { readDocument } from '../../../plan/tables/read-document.js';

const WORDS = [
  '序号',
  '重点任务',
  '具体措施',
  '牵头单位',
  '责任单位',
  '完成时限',
  '一、责任落实',
  '1',
  '2',
  '3',
  '整治渡口安全',
  '县应急局',
  '县公安局、各乡镇',
  '2027年6月底前',
  '每季度',
  '（牵头单位：县应急局）',
  '注：',
  '专栏1 工程',
  '',
  '—',
  '第一章 总则',
  '到2030年完成。',
];
const word = fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 12 }));
const cell: fc.Arbitrary<TableCell> = fc.record({
  text: word,
  from: fc.constantFrom('own', 'own', 'own', 'above', 'left'),
});
const table: fc.Arbitrary<DocumentPiece> = fc.integer({ min: 1, max: 7 }).chain((width) =>
  fc.record({
    kind: fc.constant('table' as const),
    rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 9 }),
    exact: fc.boolean(),
  }),
);
const piece = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.array(word, { maxLength: 4 }).map((words) => linePiece(words.join('\t'))),
  },
  { weight: 1, arbitrary: table },
  { weight: 1, arbitrary: fc.constant<DocumentPiece>({ kind: 'unread', what: '未读入。' }) },
);

it('any pieces give a plan whose findings stand within the text', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const { plan, text } = readDocument(pieces, { source: 'any' });
      const last = Math.max(1, text.split('\n').length);
      const placed = [...plan.tasks, ...plan.commitments, ...plan.headings];
      expect(placed.every(({ line }) => line >= 1 && line <= last)).toBe(true);
      expect(plan.tasks.every(({ line, endLine }) => endLine >= line && endLine <= last)).toBe(
        true,
      );
    }),
    { numRuns: 600 },
  );
});
