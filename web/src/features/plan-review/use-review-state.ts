/** What is chosen, shown and picked on the review page. */
import { useCallback, useMemo, useState } from 'react';
import type { DraftView } from '../../../../api/contract/draft-review.js';
import { useFilters } from '../../shared/url-filters.js';
import { findingsOf, linesOf } from './findings.js';
import type { Jump, OpenForm, ReviewDesk, ReviewTab } from './review-desk.js';
import type { Lines } from './source/lines.js';

interface Surroundings {
  editable: boolean;
  open: (form: OpenForm | undefined) => void;
  phone: boolean;
}

/** The desk of one plan's review, and what its text shows. */
export function useReviewState(view: DraftView, { editable, open, phone }: Surroundings) {
  const { set } = useFilters();
  const [chosen, setChosen] = useState<string>();
  const [shown, show] = useState<Lines>();
  const [picked, pick] = useState<Lines>();
  const [jump, setJump] = useState<Jump>();
  const findings = useMemo(() => findingsOf(view), [view]);
  const goTo = (tab: ReviewTab) => set({ tab: tab === 'queue' ? undefined : tab });
  const choose = useCallback(
    (id: string | undefined) => {
      setChosen(id);
      const finding = id === undefined ? undefined : findings.get(id);
      if (finding) show(linesOf(finding));
    },
    [findings],
  );
  const desk: ReviewDesk = {
    planId: view.plan.id,
    view,
    findings,
    editable,
    chosen,
    choose,
    showLines: (lines) => {
      show({ ...lines });
      if (phone) goTo('source');
    },
    jump,
    jumpTo: (next) => {
      setJump(next);
      if (next?.ids[0]) choose(next.ids[0]);
      goTo('queue');
    },
    goTo,
    open,
  };
  return { desk, shown, picked, pick };
}
