import { ReasonAct } from '../../shared/acts/reason-act.js';

export type Governing = 'suspension' | 'resumption' | 'cancellation';

interface Deed {
  button: string;
  explain: string;
  done: string;
  danger: boolean;
}

export const GOVERNING: Record<Governing, Deed> = {
  suspension: {
    button: '中止任务',
    explain: '中止后亮灰灯，不再提醒和升级，可以恢复。各责任单位会收到通知。',
    done: '任务已中止',
    danger: false,
  },
  resumption: {
    button: '恢复任务',
    explain: '恢复后按现行到期日继续计时，各责任单位会收到通知。',
    done: '任务已恢复',
    danger: false,
  },
  cancellation: {
    button: '取消任务',
    explain: '取消后不能恢复，记录全部保留。用于规划调整后不再执行的任务。',
    done: '任务已取消',
    danger: true,
  },
};

interface GovernTaskProps {
  taskId: string;
  deed: Governing;
  onClose: () => void;
}

/** The office lays a task to rest, takes it up again, or takes it out. */
export function GovernTask({ taskId, deed, onClose }: GovernTaskProps) {
  const words = GOVERNING[deed];
  return (
    <ReasonAct
      path={`/tasks/${taskId}/${deed}`}
      title={words.button}
      explain={words.explain}
      okText={words.button}
      danger={words.danger}
      done={words.done}
      onClose={onClose}
    />
  );
}
