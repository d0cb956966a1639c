/** What stands in the record of a proceeding as lines of name and words. */
import type {
  InterviewFacts,
  ListingFacts,
  ProceedingFacts,
  RectificationFacts,
  VetoFacts,
} from '../../../../api/contract/proceeding-facts.js';
import { LEVEL_WORDS, ORIGIN_WORDS } from '../../shared/words/proceedings.js';
import { OWED_STATUS_WORDS, wordFor } from '../../shared/words/statuses.js';
import { momentWords } from '../../shared/words/times.js';

export type FactLine = [label: string, words: string];
type Maybe = [label: string, words: string | undefined];

const by = (said: { text: string; by: { name: string }; on: string } | undefined) =>
  said && `${said.text}（${said.by.name}，${said.on}）`;

function interviewLines(f: InterviewFacts): Maybe[] {
  const { meeting, attendance, minutes, report } = f;
  const coming = attendance.map((a) => `${a.name}${a.proxy ? '（委托）' : ''}`).join('、');
  return [
    ['理由', f.grounds],
    ['约谈时间', meeting && momentWords(meeting.meetsAt)],
    ['地点', meeting?.place],
    ['约谈人', meeting?.interviewer],
    ['被约谈人', meeting?.summoned],
    ['委托参加', meeting && (f.proxyAllowed ? '可以' : '不可以，须主要负责人本人参加')],
    ['要求', meeting?.requirements],
    ['已确认参加', coming],
    ['改期', f.postponements > 0 ? `${f.postponements}次` : undefined],
    ['到会人员', minutes?.attendees],
    ['纪要', minutes && `${minutes.text}（${minutes.writer.name}起草）`],
    ['书面报告期限', f.reportDueOn],
    ['书面整改报告', by(report)],
    ['回头看日期', f.lookBackOn],
  ];
}

const publicity = (p: { place: string; on: string } | undefined) => p && `${p.place}（${p.on}）`;

function listingLines(f: ListingFacts): Maybe[] {
  const { visit } = f;
  return [
    ['级别', LEVEL_WORDS[f.level]],
    ['理由', f.grounds],
    ['督办要求', f.requirements],
    ['整改期限', f.dueOn],
    ['应在此前公布', f.publishBy],
    ['挂牌公布', publicity(f.published)],
    ['销号申请', by(f.closeOut)],
    [
      '现场核查',
      visit && `${visit.visitedOn}　${visit.visitors}：${visit.findings}（${visit.by.name}登记）`,
    ],
    ['摘牌公布', publicity(f.closingPublished)],
    ['回头看日期', f.lookBackOn],
  ];
}

function vetoLines(f: VetoFacts): Maybe[] {
  const { decision, review, referral } = f;
  const outcome = { revoked: '撤销', kept: '维持' };
  return [
    ['理由', f.grounds],
    ['提出人', f.proposer?.name],
    ['适用期', `${f.period.from} 至 ${f.period.to}`],
    ['陈述申辩期限', f.statementDueOn],
    ['陈述申辩', f.statements.map(by).join('\n')],
    [
      '决定',
      decision &&
        `${decision.upheld ? '一票否决' : '不予一票否决'}：${decision.reason}（${[decision.meeting, decision.by.name, decision.on].filter(Boolean).join('，')}）`,
    ],
    ['申请复核', review && `${review.text}（${review.on}）`],
    ['复核结果', review?.outcome && `${outcome[review.outcome]}：${review.reason ?? ''}`],
    ['拟移送问责', referral && `${referral.grounds}（${referral.on}，未发出）`],
  ];
}

function rectificationLines(f: RectificationFacts): Maybe[] {
  const { owed } = f;
  const moved = owed.firstDueOn === owed.dueOn ? '' : `（原定 ${owed.firstDueOn}）`;
  return [
    ['整改要求', f.measure],
    ['来自', `${ORIGIN_WORDS[f.origin] ?? ''}${f.source ? `　${f.source}` : ''}`],
    ['整改期限', `${owed.dueOn}${moved}`],
    ['进展', wordFor(OWED_STATUS_WORDS, owed.status)],
    ['完成日期', owed.satisfiedOn],
    ['完成情况', by(f.claim)],
    ['退回', f.returns > 0 ? `${f.returns}次` : undefined],
    ['回头看日期', f.lookBackOn],
  ];
}

function linesOf(facts: ProceedingFacts): Maybe[] {
  switch (facts.kind) {
    case 'interview':
      return interviewLines(facts);
    case 'listing':
      return listingLines(facts);
    case 'veto':
      return vetoLines(facts);
    case 'rectification':
      return rectificationLines(facts);
  }
}

/** The lines that say something. */
export const factLines = (facts: ProceedingFacts): FactLine[] =>
  linesOf(facts).flatMap(([label, words]): FactLine[] => (words ? [[label, words]] : []));
