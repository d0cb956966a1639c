import { Button } from 'antd';
import { Component, type ReactNode } from 'react';
import { StateView } from '../shared/ui/state-view.js';

/** Keeps a fault of one page from taking the whole window with it. */
export class PageFault extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <FaultView /> : this.props.children;
  }
}

/** What is shown instead of a page that failed. */
export function FaultView() {
  const again = <Button onClick={() => window.location.reload()}>重新打开</Button>;
  return (
    <StateView title="这一页没有显示成功" actions={again}>
      请重新打开；如果仍然不行，请把本页地址告诉管理员。
    </StateView>
  );
}
