import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { OpenMatterView } from '../../../../api/contract/score-lines.js';
import { Panel } from '../../shared/ui/page-frame.js';
import { Loaded } from '../../shared/ui/state-view.js';
import { GRADE_WORDS, pointsWords } from '../../shared/words/scores.js';
import { useSupposition, type SheetAddress } from './assessment-queries.js';

/** What waits for a decision, and what the score would be if it went the unit's way; nothing is recorded. */
export function Suppositions({
  matters,
  address,
}: {
  matters: OpenMatterView[];
  address: SheetAddress;
}) {
  return (
    <Panel title="未决事项试算" extra={<span className="faint">只试算，不改变任何记录</span>} flush>
      <ul className="card-list">
        {matters.map((m) => (
          <Matter key={m.reportId ?? m.excusalId ?? m.title} matter={m} address={address} />
        ))}
      </ul>
    </Panel>
  );
}

function Matter({ matter, address }: { matter: OpenMatterView; address: SheetAddress }) {
  const [asked, setAsked] = useState(false);
  const { reportId, excusalId, task, title } = matter;
  const supposed = {
    ...(reportId ? { reportId } : {}),
    ...(excusalId ? { excusalId } : {}),
  };
  return (
    <li className="stack-tight">
      <div className="spread">
        <span>
          {reportId ? '待审报告：' : '免责申请：'}
          <Link to={`/tasks/${task.taskId}`}>
            {task.number}号　{task.title}
          </Link>
          <span className="faint after">{title}</span>
        </span>
        {!asked && (
          <Button size="small" onClick={() => setAsked(true)}>
            {reportId ? '如果这份报告通过' : '如果准予免责'}
          </Button>
        )}
      </div>
      {asked && <Outcome address={address} supposed={supposed} />}
    </li>
  );
}

interface OutcomeProps {
  address: SheetAddress;
  supposed: { reportId?: string; excusalId?: string };
}

function Outcome({ address, supposed }: OutcomeProps) {
  const query = useSupposition(address, supposed);
  const grade = (name: string | null) => (name ? (GRADE_WORDS[name] ?? name) : '未定');
  return (
    <Loaded query={query}>
      {({ before, after, changed, grade: grades }) => (
        <div className="quote num">
          得分 {pointsWords(before.score)} → <b>{pointsWords(after.score)}</b>，等次{' '}
          {grade(grades.before)} → {grade(grades.after)}
          {changed.map((c) => (
            <div key={c.itemId} className="faint">
              {c.title}：{pointsWords(c.before)} → {pointsWords(c.after)}
            </div>
          ))}
        </div>
      )}
    </Loaded>
  );
}
