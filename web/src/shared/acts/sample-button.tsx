import { Button } from 'antd';
import { useNavigate } from 'react-router';
import type { Imported } from '../../../../api/contract/plans.js';
import { api } from '../api.js';
import { usePlanChoice } from '../plan-choice.js';
import { useAct } from '../use-act.js';

/** Imports the sample plan with its roster into an empty record. */
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
  return (
    <Button loading={sample.isPending} onClick={() => sample.mutate(undefined)}>
      载入示例规划
    </Button>
  );
}
