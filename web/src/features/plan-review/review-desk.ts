/** What the parts of the review page share: the draft, what is chosen in it, and the windows that change it. */
import { createContext, useContext } from 'react';
import type { DraftView } from '../../../../api/contract/draft-review.js';
import type { Findings } from './findings.js';
import type { Lines } from './source/lines.js';

/** Windows for what was not read. */
export type NewForm = 'newTask' | 'newCommitment' | 'newIndicator' | 'newCheckpoint' | 'newProject';

/** A window of the review; `id` and `ids` are of findings, `line` is where a task is split. */
export type OpenForm =
  | { form: 'correct' | 'split' | 'join'; id: string; line?: number }
  | { form: NewForm; lines: Lines }
  | { form: 'owners'; ids: readonly string[] }
  | { form: 'head' | 'activate' };

export type ReviewTab = 'queue' | 'checks' | 'owners' | 'names' | 'history' | 'source';

/** Why the queue shows only some findings. */
export interface Jump {
  ids: readonly string[];
  because: string;
}

export interface ReviewDesk {
  planId: string;
  view: DraftView;
  findings: Findings;
  /** Whether this person may change the draft, and it still is one. */
  editable: boolean;
  chosen: string | undefined;
  /** Chooses a finding; its lines are shown beside it. */
  choose: (id: string | undefined) => void;
  /** Shows lines in the text, on a phone by turning to it. */
  showLines: (lines: Lines) => void;
  jump: Jump | undefined;
  /** Turns to the queue with only these findings; nothing: all again. */
  jumpTo: (jump: Jump | undefined) => void;
  goTo: (tab: ReviewTab) => void;
  open: (form: OpenForm | undefined) => void;
}

export const ReviewContext = createContext<ReviewDesk | null>(null);

/** The desk of the review. Only inside the review page. */
export function useReview(): ReviewDesk {
  const desk = useContext(ReviewContext);
  if (!desk) throw new Error('used outside the review of a plan');
  return desk;
}
