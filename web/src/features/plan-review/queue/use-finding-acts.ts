/** What can be done with one finding of the queue, with its key. */
import { useDraftStep } from '../draft-query.js';
import type { Finding } from '../findings.js';
import { maySplit } from '../forms/split-places.js';
import { useReview, type OpenForm } from '../review-desk.js';

export interface FindingAct {
  label: string;
  /** Lower-case letter that does it. */
  key: string;
  run: () => void;
  danger?: boolean;
}

type Opening = (form: OpenForm) => void;

function formActs(finding: Finding, open: Opening): FindingAct[] {
  const { id } = finding.it;
  const label = finding.kind === 'name' ? '对应到单位' : '修改';
  const correct = { label, key: 'e', run: () => open({ form: 'correct', id }) };
  if (finding.kind !== 'task') return [correct];
  const split = { label: '拆分', key: 's', run: () => open({ form: 'split', id }) };
  return [
    correct,
    { label: '责任单位', key: 'o', run: () => open({ form: 'owners', ids: [id] }) },
    ...(maySplit(finding.it) ? [split] : []),
    { label: '合并', key: 'm', run: () => open({ form: 'join', id }) },
  ];
}

/** The acts open for a finding; none for who may not change the draft. `onAccept` moves the queue on. */
export function useFindingActs(finding: Finding | undefined, onAccept: () => void): FindingAct[] {
  const { planId, editable, open } = useReview();
  const step = useDraftStep(planId);
  const remove = useDraftStep(planId, { done: '已删除，可以撤销' });
  if (!finding || !editable) return [];
  const { id, accepted } = finding.it;
  const accept = () => {
    if (!accepted) onAccept();
    step.mutate({ do: 'steps', edit: { type: 'accept', ids: [id], accepted: !accepted } });
  };
  const acts = [{ label: accepted ? '退回待核对' : '接受', key: 'a', run: accept }];
  acts.push(...formActs(finding, open));
  if (finding.kind === 'name')
    return [...acts, ...takenBack(finding.it, (edit) => step.mutate(edit))];
  const drop = () => {
    onAccept();
    remove.mutate({ do: 'steps', edit: { type: 'deleteFindings', ids: [id] } });
  };
  return [...acts, { label: '删除', key: 'd', run: drop, danger: true }];
}

type NameFinding = Extract<Finding, { kind: 'name' }>['it'];

function takenBack(
  { name, stated }: NameFinding,
  send: (asked: Parameters<ReturnType<typeof useDraftStep>['mutate']>[0]) => void,
): FindingAct[] {
  if (!stated) return [];
  const run = () => send({ do: 'steps', edit: { type: 'resolveName', name, meaning: null } });
  return [{ label: '恢复按名册对应', key: 'r', run }];
}
