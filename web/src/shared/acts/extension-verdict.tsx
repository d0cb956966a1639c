import type { ExtensionView } from '../../../../api/contract/task-page.js';
import { api } from '../api.js';
import { Verdict, type VerdictInput } from '../ui/verdict.js';
import { useAct } from '../use-act.js';
import { longDate } from '../words/times.js';

interface ExtensionVerdictProps {
  taskId: string;
  extension: ExtensionView;
}

/** Grants or refuses one asked extension. */
export function ExtensionVerdict({ taskId, extension }: ExtensionVerdictProps) {
  const act = useAct({
    run: ({ yes, reason }: VerdictInput, key) =>
      api.send('POST', `/tasks/${taskId}/extensions/${extension.id}/decision`, {
        body: { grant: yes, ...(reason ? { reason } : {}) },
        key,
      }),
    done: (_, { yes }) => (yes ? '已同意延期' : '已答复不同意延期'),
  });
  const { unitName, fromDate, toDate } = extension;
  return (
    <Verdict
      act={act}
      yes={{
        button: '同意延期',
        title: '同意延期',
        explain: `${unitName}的到期日由${longDate(fromDate)}改为${longDate(toDate)}，首次承诺日期保留不变。`,
        reasonRequired: false,
      }}
      no={{
        button: '不同意',
        title: '不同意延期',
        explain: `到期日仍为${longDate(fromDate)}，恢复计时。理由会发给${unitName}联络员。`,
        reasonRequired: true,
      }}
    />
  );
}
