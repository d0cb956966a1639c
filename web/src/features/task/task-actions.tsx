import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { TaskDetail } from '../../../../api/contract/task-page.js';
import { useMay, useSession } from '../../shared/session.js';
import { AskCloseOut } from './ask-close-out.js';
import { AskExcusal } from './ask-excusal.js';
import { AskExtension } from './ask-extension.js';
import { GovernTask, GOVERNING, type Governing } from './govern-task.js';
import { ReportForm } from './report-form.js';
import { TakeOrReturn } from './take-or-return.js';

type Asked = 'report' | 'extension' | 'excusal' | 'closeOut' | Governing;

const ENDED = ['closed', 'cancelled'];

/** What this person may do with this task. */
export function TaskActions({ detail }: { detail: TaskDetail }) {
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  const { governing, answering, awaiting, leading } = useWhatMayBeDone(detail);
  return (
    <>
      {awaiting && <TakeOrReturn taskId={detail.task.id} />}
      {answering && (
        <>
          <Button type="primary" onClick={() => setAsked('report')}>
            报送进展
          </Button>
          <Button onClick={() => setAsked('extension')}>申请延期</Button>
          <Button onClick={() => setAsked('excusal')}>申请免责</Button>
          {leading && <Button onClick={() => setAsked('closeOut')}>申请销号</Button>}
        </>
      )}
      {governing.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: governing.map((key) => ({
              key,
              label: GOVERNING[key].button,
              danger: GOVERNING[key].danger,
              onClick: () => setAsked(key),
            })),
          }}
        >
          <Button>任务管理</Button>
        </Dropdown>
      )}
      {asked === 'report' && <ReportForm detail={detail} onClose={close} />}
      {asked === 'extension' && <AskExtension detail={detail} onClose={close} />}
      {asked === 'excusal' && <AskExcusal detail={detail} onClose={close} />}
      {asked === 'closeOut' && <AskCloseOut taskId={detail.task.id} onClose={close} />}
      {(asked === 'suspension' || asked === 'resumption' || asked === 'cancellation') && (
        <GovernTask taskId={detail.task.id} deed={asked} onClose={close} />
      )}
    </>
  );
}

function useWhatMayBeDone({ task, owners }: TaskDetail) {
  const may = useMay();
  const { person } = useSession();
  const mine = owners.find((o) => o.unitId === person.unitId);
  const open = !ENDED.includes(task.phase);
  const own = open && may('answerForUnit') && mine !== undefined && task.phase !== 'suspended';
  const governing: Governing[] = !(open && may('governTasks'))
    ? []
    : task.phase === 'suspended'
      ? ['resumption', 'cancellation']
      : ['suspension', 'cancellation'];
  return {
    governing,
    awaiting: own && mine.acceptance === 'awaiting',
    answering: own && mine.acceptance === 'accepted',
    leading: mine?.role === 'lead',
  };
}
