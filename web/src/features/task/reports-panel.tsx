import type { ReportView, TaskDetail } from '../../../../api/contract/task-page.js';
import { ReviewVerdict } from '../../shared/acts/review-verdict.js';
import { useMay, useSession } from '../../shared/session.js';
import { Mark } from '../../shared/ui/mark.js';
import { Panel } from '../../shared/ui/page-frame.js';
import { ReportBody } from '../../shared/ui/report-body.js';
import { StateView } from '../../shared/ui/state-view.js';
import { StatusMark } from '../../shared/ui/status-mark.js';
import { CHANNEL_WORDS, wordFor } from '../../shared/words/statuses.js';
import { momentWords } from '../../shared/words/times.js';
import { namesOf } from './task-query.js';

/** Every report of a task, newest first, with the review of those that wait. */
export function ReportsPanel({ detail }: { detail: TaskDetail }) {
  const reports = [...detail.reports].sort((a, b) => (a.reportedAt < b.reportedAt ? 1 : -1));
  return (
    <Panel title={`进展报告（${reports.length}）`} flush>
      {reports.length === 0 && (
        <StateView title="还没有报告">联络员在聊天里报送后，会出现在这里。</StateView>
      )}
      <ul className="card-list">
        {reports.map((report) => (
          <li key={report.id} id={report.id}>
            <Report report={report} detail={detail} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** The office and leaders review; a lead unit reviews its supporters. Who may in the end, the API says. */
function useMayReview(detail: TaskDetail): (report: ReportView) => boolean {
  const may = useMay();
  const { unitId, role } = useSession().person;
  if (!may('reviewReports')) return () => false;
  if (role === 'office' || role === 'leader') return () => true;
  const leads = detail.owners.some((o) => o.unitId === unitId && o.role === 'lead');
  return (report) => leads && report.unitId !== unitId;
}

function Report({ report, detail }: { report: ReportView; detail: TaskDetail }) {
  const mayReview = useMayReview(detail);
  const names = namesOf(detail);
  const serves = report.serves.map((id) => names.node(id)).filter(Boolean);
  return (
    <>
      <div className="spread">
        <span>
          <b>{report.unitName}</b>　<b className="num">{report.percent}%</b>
          {report.done && ' 自报已完成'}
        </span>
        <span className="row">
          {report.ownHost && <Mark>本单位复核</Mark>}
          <StatusMark of="report" status={report.status} />
        </span>
      </div>
      <div className="faint">
        回执{report.receipt} · {report.personName} · {wordFor(CHANNEL_WORDS, report.channel)} ·{' '}
        {momentWords(report.reportedAt)}
        {serves.length > 0 && ` · 对应：${serves.join('、')}`}
      </div>
      <ReportBody report={report} />
      {report.reviewedAt && (
        <p className="review-note">
          {report.reviewerName}于{momentWords(report.reviewedAt)}
          {report.status === 'accepted' ? '审核通过' : '退回'}
          {report.reason && `：${report.reason}`}
        </p>
      )}
      {report.status === 'waiting' && mayReview(report) && (
        <ReviewVerdict taskId={detail.task.id} reportId={report.id} unitName={report.unitName} />
      )}
    </>
  );
}
