import { useEffect, useRef } from 'react';
import { Loaded } from '../../shared/ui/state-view.js';
import { usePlanSource } from './plan-query.js';
import type { Lines } from './show-lines.js';

interface PlanSourceProps {
  planId: string;
  /** Lines to show and mark. */
  lines: Lines | undefined;
}

/** The plan's text with line numbers. */
export function PlanSourceView({ planId, lines }: PlanSourceProps) {
  const source = usePlanSource(planId);
  return (
    <section className="source" aria-label="规划原文">
      <Loaded query={source}>{(data) => <SourceLines text={data.lines} lines={lines} />}</Loaded>
    </section>
  );
}

function SourceLines({ text, lines }: { text: string[]; lines: Lines | undefined }) {
  const first = useRef<HTMLLIElement>(null);
  useEffect(() => {
    first.current?.scrollIntoView({ block: 'center' });
  }, [lines]);
  const isMarked = (n: number) => lines !== undefined && n >= lines.start && n <= lines.end;
  return (
    <ol className="source-lines">
      {text.map((line, index) => (
        <li
          // The text never changes: a line is its number.
          key={index}
          ref={lines?.start === index + 1 ? first : null}
          className={isMarked(index + 1) ? 'marked' : ''}
        >
          <span className="num">{index + 1}</span>
          <span>{line}</span>
        </li>
      ))}
    </ol>
  );
}
