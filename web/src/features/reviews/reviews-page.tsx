import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { Link } from 'react-router';
import type { ReviewList, WaitingReport } from '../../../../api/contract/work-lists.js';
import { ReviewVerdict } from '../../shared/acts/review-verdict.js';
import { api } from '../../shared/api.js';
import { usePlanChoice } from '../../shared/plan-choice.js';
import { useMay } from '../../shared/session.js';
import { Mark } from '../../shared/ui/mark.js';
import { PageFrame, Panel } from '../../shared/ui/page-frame.js';
import { ReportBody } from '../../shared/ui/report-body.js';
import { Loaded, StateView } from '../../shared/ui/state-view.js';
import { usePhone } from '../../shared/ui/use-phone.js';
import type { VerdictHandle } from '../../shared/ui/verdict.js';
import { momentWords } from '../../shared/words/times.js';
import { useQueueKeys } from './use-queue-keys.js';

/** Reports that wait for their reviewer, oldest first. */
export function ReviewsPage() {
  const { plan, loading } = usePlanChoice();
  const reviews = useQuery({
    queryKey: ['reviews', plan?.id],
    queryFn: () => api.get<ReviewList>('/reviews', { planId: plan?.id }),
    enabled: !loading,
  });
  return (
    <PageFrame title="待审" note="等得最久的在前。报告等待审核期间，单位的计时暂停。">
      <Panel flush>
        <Loaded
          query={reviews}
          empty={{
            when: (r) => r.reports.length === 0,
            view: <StateView title="没有待审的报告">已全部审核。</StateView>,
          }}
        >
          {(data) => <Queue reports={data.reports} />}
        </Loaded>
      </Panel>
    </PageFrame>
  );
}

function Queue({ reports }: { reports: WaitingReport[] }) {
  const verdict = useRef<VerdictHandle>(null);
  const phone = usePhone();
  const may = useMay();
  const [chosen, choose] = useQueueKeys(reports.length, {
    a: () => verdict.current?.open(true),
    r: () => verdict.current?.open(false),
  });
  return (
    <>
      {!phone && may('reviewReports') && <KeyHelp />}
      <ul className="card-list">
        {reports.map((report, index) => (
          <li
            key={report.id}
            className={index === chosen && !phone ? 'chosen-row' : ''}
            onClick={() => choose(index)}
            ref={(row) => {
              if (index === chosen && index > 0) row?.scrollIntoView({ block: 'nearest' });
            }}
          >
            <Waiting report={report} />
            {may('reviewReports') && (
              <ReviewVerdict
                {...(index === chosen ? { ref: verdict } : {})}
                taskId={report.task.taskId}
                reportId={report.id}
                unitName={report.unitName}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function KeyHelp() {
  return (
    <div className="filters faint">
      键盘：<span className="kbd">J</span>下一条 <span className="kbd">K</span>上一条
      <span className="kbd">A</span>通过 <span className="kbd">R</span>退回，窗口中按
      <span className="kbd">Ctrl</span>＋<span className="kbd">Enter</span>确认
    </div>
  );
}

const waitingWords = (workdays: number): string =>
  workdays === 0 ? '今日报送' : `已等${workdays}个工作日`;

function Waiting({ report }: { report: WaitingReport }) {
  return (
    <>
      <div className="spread">
        <Link to={`/tasks/${report.task.taskId}`} className="card-title">
          {report.task.number}号　{report.task.title}
        </Link>
        <Mark tone={report.workdaysWaiting > 3 ? 'bad' : 'warn'}>
          {waitingWords(report.workdaysWaiting)}
        </Mark>
      </div>
      <div>
        {report.unitName} 报送 <b className="num">{report.percent}%</b>
        {report.done && '，自报已完成'}
        <span className="faint after num">
          {report.personName} · {momentWords(report.reportedAt)} · 回执{report.receipt}
        </span>
      </div>
      <ReportBody report={report} />
    </>
  );
}
