import { expect, it } from 'vitest';
import { noticeReply } from '../../bot/cards/notice-cards.js';
import type { ObjectionNews } from '../../prisma/store/assessments/assessment-news.js';
import { ASSESSMENT_WORDS } from '../../domain/assessment/life/assessment-notices.js';

const assessment = {
  kind: 'annual' as const,
  period: { from: '2026-01-01', to: '2026-12-31' },
  phase: 'selfAssessment',
  score: 91.5,
  grade: 'excellent',
};
const payload = (word: string, whilePhase?: string) => ({
  notice: {
    kind: 'assessment' as const,
    reader: { to: 'office' as const },
    reminder: false,
    ...{ assessmentId: 'P1-A2026', unitId: 'u1', dueOn: '2026-11-30', reason: '理由', word },
    ...(whilePhase && { whilePhase }),
  },
  ...{ personId: 'p', today: '2026-11-23', unitName: '区住建局', assessment },
});

it('has words for everything an assessment tells people', () => {
  for (const word of ASSESSMENT_WORDS) {
    const { text } = noticeReply(payload(word));
    expect(text).toMatch(/^【.+】/);
    expect(text).not.toContain('undefined');
  }
});

it('shows a unit its draft score when objections are open', () => {
  expect(noticeReply(payload('objections')).text).toContain('区住建局：91.5分，优秀');
});

it('tells what came of an objection, and asks the office to answer one', () => {
  const about = (objection: ObjectionNews) => ({ ...assessment, phase: 'objections', objection });
  const item = { itemTitle: '安全生产责任落实', answered: true };
  const told = (objection: Partial<ObjectionNews>) =>
    noticeReply({ ...payload('objectionAnswered'), assessment: about({ ...item, ...objection }) })
      .text;
  expect(told({ points: 8 })).toContain('“安全生产责任落实”：采纳，改为8分');
  expect(told({ indicator: { name: '较大事故', share: 0.9 } })).toContain('“较大事故”改为完成90%');
  expect(told({})).toContain('维持原来的得分');
  const raised = { ...payload('objectionRaised', 'objections'), assessment: about(item) };
  expect(
    noticeReply(raised)
      .buttons.flat()
      .map((b) => b.label),
  ).toEqual(['答复申诉']);
});

it('has a button only while the assessment is in the phase it speaks of', () => {
  const labels = (word: string, phase: string) =>
    noticeReply(payload(word, phase)).buttons.flatMap((row) => row.map((b) => b.label));
  expect(labels('selfRemind', 'selfAssessment')).toEqual(['开始自评']);
  expect(labels('scoring', 'scoring')).toEqual([]);
});
