import { Button } from 'antd';
import { useNavigate } from 'react-router';
import type { Imported } from '../../../../api/contract/plans.js';
import { api } from '../api.js';
import { usePlanChoice } from '../plan-choice.js';
import { useAct } from '../use-act.js';

/** Imports the sample plan with its roster into an empty record: to be looked through, or alive at once. */
export function SampleButton() {
  const navigate = useNavigate();
  const { choose } = usePlanChoice();
  const sample = useAct({
    run: () => api.send<Imported>('POST', '/plans/sample'),
    done: '示例规划已载入，请核对后启用',
    onDone: ({ plan }) => {
      choose(plan.id);
      void navigate(`/plans/${plan.id}`);
    },
  });
  const alive = useAct({
    run: () => api.send<Imported>('POST', '/plans/sample/life'),
    done: '示例规划已启用，演示数据约一分钟内到齐',
    onDone: ({ plan }) => {
      choose(plan.id);
      void navigate('/');
    },
  });
  return (
    <>
      <Button
        type="primary"
        loading={alive.isPending}
        disabled={sample.isPending}
        onClick={() => alive.mutate(undefined)}
      >
        启用示例规划（带演示数据）
      </Button>
      <Button
        loading={sample.isPending}
        disabled={alive.isPending}
        onClick={() => sample.mutate(undefined)}
      >
        只载入示例规划
      </Button>
    </>
  );
}
