/** What the record says of a plan that is carried out, with lines counted in its whole text. */
import type { OwnerRole } from '../../task/task-state.js';
import type { DraftTask } from '../draft.js';
import type { DraftDuty } from '../duties.js';
import type { HeadFields } from '../edits.js';
import type { FoundIndicator, FoundProject } from '../findings.js';

export interface RunningTask extends Pick<
  DraftTask,
  'title' | 'kind' | 'section' | 'text' | 'line' | 'endLine' | 'confidence'
> {
  /** Tasks of the first day are numbered in the order of the text; later ones count on. */
  number: number;
  owners: { unitId: string; role: OwnerRole }[];
  printed: { name: string; role: OwnerRole }[];
  duties: DraftDuty[];
}

/** An indicator with its number among all that the plan ever had, from 1. */
export interface RunningIndicator extends Omit<
  FoundIndicator,
  'endLine' | 'confidence' | 'accepted'
> {
  number: number;
}

/** A project box in force, and the edition in whose text it stands. */
export interface RunningBox extends Required<Pick<FoundProject, 'line' | 'endLine'>> {
  title: string;
  items: string[];
  /** As it is printed, line by line. */
  text: string;
  /** Titles of the parts it stands in, outermost first. */
  section: string[];
  editionId: string | null;
}

export interface PlanInForce {
  head: HeadFields;
  /** Not those that were cancelled. */
  tasks: RunningTask[];
  indicators: RunningIndicator[];
  /** Absent: as they were activated. */
  boxes?: Omit<RunningBox, 'editionId' | 'section' | 'text'>[];
}
