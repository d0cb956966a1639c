import type { ReportView } from '../../../../api/contract/task-page.js';
import { EvidenceList } from './evidence-list.js';

/** What a report says, in full. */
export function ReportBody({ report }: { report: ReportView }) {
  return (
    <div className="report-body">
      <p className="wrap-text">{report.text}</p>
      {report.problems && (
        <p className="wrap-text">
          <b>存在问题：</b>
          {report.problems}
        </p>
      )}
      {report.nextStep && (
        <p className="wrap-text">
          <b>下步打算：</b>
          {report.nextStep}
        </p>
      )}
      <EvidenceList items={report.evidence} />
    </div>
  );
}
