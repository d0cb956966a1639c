/** Everything found in a plan by its id, whatever kind it is. */
import type {
  DraftCheckpointView,
  DraftCommitmentView,
  DraftIndicatorView,
  DraftNameView,
  DraftProjectView,
  DraftTaskView,
  DraftView,
} from '../../../../api/contract/draft-review.js';
import { CHECKPOINT_WORDS } from '../../shared/words/draft-words.js';
import type { Lines } from './source/lines.js';

interface ByKind {
  task: DraftTaskView;
  name: DraftNameView;
  commitment: DraftCommitmentView;
  indicator: DraftIndicatorView;
  checkpoint: DraftCheckpointView;
  project: DraftProjectView;
}

export type Finding = { [K in keyof ByKind]: { kind: K; it: ByKind[K] } }[keyof ByKind];
export type Findings = ReadonlyMap<string, Finding>;

/** All findings of a draft by their ids. */
export function findingsOf(view: DraftView): Findings {
  const all: Finding[] = [
    ...view.tasks.map((it) => ({ kind: 'task' as const, it })),
    ...view.names.map((it) => ({ kind: 'name' as const, it })),
    ...view.commitments.map((it) => ({ kind: 'commitment' as const, it })),
    ...view.indicators.map((it) => ({ kind: 'indicator' as const, it })),
    ...view.checkpoints.map((it) => ({ kind: 'checkpoint' as const, it })),
    ...view.projects.map((it) => ({ kind: 'project' as const, it })),
  ];
  return new Map(all.map((finding) => [finding.it.id, finding]));
}

/** What a finding is called in a list. */
export function titleOf(finding: Finding): string {
  switch (finding.kind) {
    case 'task':
      return `${finding.it.number}号　${finding.it.title}`;
    case 'name':
    case 'indicator':
      return finding.it.name;
    case 'commitment':
      return `${finding.it.due}　${finding.it.text}`;
    case 'checkpoint':
      return CHECKPOINT_WORDS[finding.it.kind] ?? finding.it.kind;
    case 'project':
      return finding.it.title;
  }
}

/** The words of the text that a finding is about, as far as they stand there so. */
export function wordsOf(finding: Finding): string {
  switch (finding.kind) {
    case 'task':
    case 'project':
      return finding.it.title;
    case 'name':
    case 'indicator':
      return finding.it.name;
    case 'commitment':
      return finding.it.text;
    case 'checkpoint':
      return '';
  }
}

/** The lines a finding was read from. */
export const linesOf = ({ it }: Finding): Lines => ({ start: it.line, end: it.endLine });

const overlap = (a: Lines, b: Lines): boolean => a.start <= b.end && b.start <= a.end;

/** Findings that were read from these lines, the narrowest first. */
export function findingsAt(findings: Findings, lines: Lines): string[] {
  return [...findings.values()]
    .filter((finding) => overlap(linesOf(finding), lines))
    .sort((a, b) => a.it.endLine - a.it.line - (b.it.endLine - b.it.line))
    .map((finding) => finding.it.id);
}

/** For each line something was read from: whether all of it is accepted. */
export function lineStates(findings: Findings): ReadonlyMap<number, 'open' | 'accepted'> {
  const states = new Map<number, 'open' | 'accepted'>();
  for (const { it } of findings.values()) {
    for (let line = it.line; line <= it.endLine; line += 1) {
      if (!it.accepted) states.set(line, 'open');
      else if (!states.has(line)) states.set(line, 'accepted');
    }
  }
  return states;
}
