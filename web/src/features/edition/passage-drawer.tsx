import { Drawer } from 'antd';
import { useEffect, useRef } from 'react';
import { Loaded } from '../../shared/ui/state-view.js';
import type { Passage } from './edition-desk.js';
import { useEditionDesk } from './edition-desk.js';
import { useLinesOf } from './edition-query.js';

/** Lines shown before and after those that are meant. */
const AROUND = 4;

/** The lines of both documents, side by side. */
export function PassageDrawer({ passage, onClose }: { passage: Passage; onClose: () => void }) {
  const { view } = useEditionDesk();
  const { planId, draftId } = view.edition;
  return (
    <Drawer open onClose={onClose} placement="bottom" size="60%" title="原文对照">
      <div className="edition-passages">
        <Side title="现行规划" planId={planId} span={passage.old} />
        <Side title="修订版" planId={draftId} span={passage.new} />
      </div>
    </Drawer>
  );
}

interface SideProps {
  title: string;
  planId: string;
  span: Passage['old'];
}

function Side({ title, planId, span }: SideProps) {
  const query = useLinesOf(planId);
  return (
    <section aria-label={title}>
      <h4>{title}</h4>
      {span ? (
        <Loaded query={query}>{({ lines }) => <LinesAround lines={lines} span={span} />}</Loaded>
      ) : (
        <p className="faint">没有对应的原文。</p>
      )}
    </section>
  );
}

function LinesAround({ lines, span }: { lines: string[]; span: { start: number; end: number } }) {
  const first = useRef<HTMLLIElement>(null);
  useEffect(() => {
    first.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const from = Math.max(1, span.start - AROUND);
  const shown = lines.slice(from - 1, span.end + AROUND);
  return (
    <ol className="passage" start={from}>
      {shown.map((line, i) => {
        const number = from + i;
        const meant = number >= span.start && number <= span.end;
        return (
          <li
            key={number}
            ref={number === span.start ? first : null}
            className={meant ? 'meant' : 'soft'}
          >
            {line}
          </li>
        );
      })}
    </ol>
  );
}
