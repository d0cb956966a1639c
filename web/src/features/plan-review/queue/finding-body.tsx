import { ATTRIBUTE_WORDS, INDICATOR_OP_WORDS } from '../../../shared/words/draft-words.js';
import type { Finding } from '../findings.js';
import { Facts } from './facts.js';
import { FindingLink } from './finding-link.js';
import { TaskBody } from './task-body.js';

/** What was read, in full. */
export function FindingBody({ finding }: { finding: Finding }) {
  switch (finding.kind) {
    case 'task':
      return <TaskBody task={finding.it} />;
    case 'name':
      return <NameBody name={finding.it} />;
    case 'commitment':
      return <CommitmentBody commitment={finding.it} />;
    case 'indicator':
      return <IndicatorBody indicator={finding.it} />;
    case 'checkpoint':
      return <Facts rows={[['日期', finding.it.date ?? '原文没有写明']]} />;
    case 'project':
      return <Facts rows={[['项目', finding.it.items.join('、') || '没有读出']]} />;
  }
}

type Of<K extends Finding['kind']> = Extract<Finding, { kind: K }>['it'];

const MEANING_WORDS = { unit: '单位', group: '单位组', nobody: '不是单位' } as const;

function NameBody({ name }: { name: Of<'name'> }) {
  const meaning = name.meaning === null ? '名册中没有' : MEANING_WORDS[name.meaning];
  const units = name.units.map((u) => u.unitName).join('、');
  return (
    <Facts
      rows={[
        ['对应', `${meaning}${units && `：${units}`}${name.stated ? '（本规划指定）' : ''}`],
        [
          '所在任务',
          <span key="tasks" className="row tight">
            {name.taskIds.map((id) => (
              <FindingLink key={id} id={id} />
            ))}
          </span>,
        ],
      ]}
    />
  );
}

function CommitmentBody({ commitment }: { commitment: Of<'commitment'> }) {
  const { taskId } = commitment;
  return (
    <Facts rows={[['任务', taskId ? <FindingLink key="task" id={taskId} /> : '不属于任何任务']]} />
  );
}

function IndicatorBody({ indicator }: { indicator: Of<'indicator'> }) {
  const { baseline, target, op, value, unit, attribute, due } = indicator;
  return (
    <Facts
      rows={[
        ['基期', baseline ?? '未写明'],
        ['目标', target || '未写明'],
        ['读作', `${INDICATOR_OP_WORDS[op] ?? op} ${value ?? ''}${unit}`],
        ['属性', attribute ? (ATTRIBUTE_WORDS[attribute] ?? attribute) : '未写明'],
        ['截止', due ?? '规划期末'],
      ]}
    />
  );
}
