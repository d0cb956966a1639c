import { Button } from 'antd';
import { useState, type ReactNode } from 'react';

const ROWS_AT_ONCE = 150;

/** How many rows of a long list to draw, and the button for more; `needed` rows are drawn in any case. */
export function useRowCap(total: number, needed = 0): { shown: number; more: ReactNode } {
  const [asked, ask] = useState(ROWS_AT_ONCE);
  const shown = Math.max(asked, needed);
  const left = total - shown;
  const more = left > 0 && (
    <div className="panel-more">
      <Button onClick={() => ask(shown + ROWS_AT_ONCE)}>
        再显示{Math.min(ROWS_AT_ONCE, left)}项（还有{left}项）
      </Button>
    </div>
  );
  return { shown, more };
}
