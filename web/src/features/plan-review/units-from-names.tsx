import { App, Button } from 'antd';
import type { ResolutionAnswer, UnresolvedName } from '../../../../api/contract/plans.js';
import { api } from '../../shared/api.js';
import { useAct } from '../../shared/use-act.js';

interface UnitsFromNamesProps {
  planId: string;
  names: UnresolvedName[];
}

/** Makes units of all names that sound like single units, in one go. */
export function UnitsFromNames({ planId, names }: UnitsFromNamesProps) {
  const { modal } = App.useApp();
  const single = names.filter((n) => n.guess !== null).map((n) => n.name);
  const act = useAct({
    run: (body: { names: string[] }) =>
      api.send<ResolutionAnswer>('POST', `/plans/${planId}/units`, { body }),
    done: (answer) =>
      `已新建${answer.created.length}个单位，还有${answer.unresolved.length}个名称对不上`,
  });
  if (single.length === 0) return null;
  const ask = () =>
    void modal.confirm({
      title: `把${single.length}个名称新建为单位`,
      content: <p className="wrap-text">{single.join('、')}</p>,
      okText: '新建',
      onOk: () => act.mutateAsync({ names: single }).catch(() => undefined),
    });
  return (
    <Button type="primary" loading={act.isPending} onClick={ask}>
      把{single.length}个名称新建为单位
    </Button>
  );
}
