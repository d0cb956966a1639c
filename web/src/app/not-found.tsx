import { Link } from 'react-router';
import { PageFrame, Panel } from '../shared/ui/page-frame.js';
import { StateView } from '../shared/ui/state-view.js';

/** An address that leads nowhere. */
export function NotFound() {
  return (
    <PageFrame title="没有这一页">
      <Panel>
        <StateView title="地址可能写错了" actions={<Link to="/">回到总览</Link>}>
          请从菜单里重新进入。
        </StateView>
      </Panel>
    </PageFrame>
  );
}
