/** What is kept of a read plan. Stated here, because the record does not know the reader's room. */
import type { IsoDate } from '../../domain/calendar/dates.js';
import type { OwnerRole, TaskKind } from '../../domain/task/task-state.js';

export interface FoundTask {
  line: number;
  endLine: number;
  title: string;
  kind: TaskKind;
  lead: string[];
  support: string[];
  text: string;
  section: string[];
  flags: string[];
  confidence: number;
}

interface FoundIndicator {
  line: number;
  name: string;
  baseline: string | null;
  target: string;
  op: string;
  value: number | null;
  unit: string;
  attribute: string | null;
  due: IsoDate | null;
}

/** A plan as its reader proposes it; lines count from 1. */
export interface PlanFindings {
  title: string | null;
  region: string | null;
  term: { start: number; end: number };
  status: 'issued' | 'draft';
  headings: { line: number; level: number; text: string }[];
  tasks: FoundTask[];
  commitments: { line: number; due: IsoDate; text: string }[];
  indicators: FoundIndicator[];
  checkpoints: { line: number; kind: string; date: IsoDate | null }[];
  projects: { line: number; title: string; items: string[] }[];
  doubts: { line: number; what: string }[];
}

/** An owner as the document prints it. */
export interface PrintedOwner {
  role: OwnerRole;
  name: string;
}

/** Owners of a task in the order in which they are printed; one named as both leads. */
export function printedOwners({ lead, support }: FoundTask): PrintedOwner[] {
  return [
    ...[...new Set(lead)].map((name) => ({ role: 'lead' as const, name })),
    ...[...new Set(support)].map((name) => ({ role: 'support' as const, name })),
  ];
}
