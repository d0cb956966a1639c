import { Button, Dropdown } from 'antd';
import { useMemo, useState } from 'react';
import { Loaded } from '../../../shared/ui/state-view.js';
import { usePlanSource } from '../draft-query.js';
import { findingsAt, lineStates, linesOf, titleOf, wordsOf } from '../findings.js';
import { useReview, type NewForm } from '../review-desk.js';
import { linesWords, type Lines } from './lines.js';
import { Outline } from './outline.js';
import { SourceText } from './source-text.js';
import { maySplit } from '../forms/split-places.js';

interface SourcePanelProps {
  /** Lines to show. */
  shown: Lines | undefined;
  picked: Lines | undefined;
  onPick: (lines: Lines | undefined) => void;
}

/** The plan's text; lines picked in it lead to what was read there, or to something new. */
export function SourcePanel({ shown, picked, onPick }: SourcePanelProps) {
  const { planId, findings, chosen } = useReview();
  const finding = chosen ? findings.get(chosen) : undefined;
  const source = usePlanSource(planId);
  const [extending, extend] = useState(false);
  const states = useMemo(() => lineStates(findings), [findings]);
  const pick = (lines: Lines) => {
    extend(false);
    onPick(lines);
  };
  return (
    <section className="source panel" aria-label="原文">
      <Outline />
      <Loaded query={source}>
        {({ lines }) => (
          <SourceText
            text={lines}
            shown={shown}
            words={finding ? wordsOf(finding) : ''}
            picked={picked}
            onPick={pick}
            extending={extending}
            stateOf={(line) => states.get(line)}
          />
        )}
      </Loaded>
      {picked && (
        <PickBar
          picked={picked}
          extending={extending}
          onExtend={() => extend(true)}
          onClose={() => onPick(undefined)}
        />
      )}
    </section>
  );
}

interface PickBarProps {
  picked: Lines;
  extending: boolean;
  onExtend: () => void;
  onClose: () => void;
}

const NEW_FORMS: { form: NewForm; label: string }[] = [
  { form: 'newTask', label: '新增任务' },
  { form: 'newCommitment', label: '新增承诺' },
  { form: 'newIndicator', label: '新增指标' },
  { form: 'newCheckpoint', label: '新增考核节点' },
  { form: 'newProject', label: '新增专栏' },
];

function PickBar({ picked, extending, onExtend, onClose }: PickBarProps) {
  const { findings, editable, jumpTo, open } = useReview();
  const ids = findingsAt(findings, picked);
  const task = taskToSplit();
  function taskToSplit() {
    const found = ids.map((id) => findings.get(id)).find((f) => f?.kind === 'task');
    return found && found.kind === 'task' && maySplit(found.it) ? found.it : undefined;
  }
  const items = NEW_FORMS.map(({ form, label }) => ({
    key: form,
    label,
    onClick: () => open({ form, lines: picked }),
  }));
  return (
    <div className="pick-bar">
      <b className="num nowrap">{extending ? '请点末行' : linesWords(picked)}</b>
      <Button
        size="small"
        disabled={ids.length === 0}
        onClick={() => jumpTo({ ids, because: `${linesWords(picked)}读出的内容` })}
      >
        {ids.length === 0 ? '没有读出内容' : `读出的内容 ${ids.length}`}
      </Button>
      {editable && (
        <Dropdown menu={{ items }} trigger={['click']}>
          <Button size="small">由此新增</Button>
        </Dropdown>
      )}
      {editable && task && (
        <Button
          size="small"
          onClick={() => open({ form: 'split', id: task.id, line: picked.start })}
        >
          从本行拆分{task.number}号
        </Button>
      )}
      <Button size="small" disabled={extending} onClick={onExtend}>
        选到另一行
      </Button>
      <Button size="small" type="text" onClick={onClose}>
        取消
      </Button>
    </div>
  );
}

/** What the phone says above the text: which finding the marked lines belong to. */
export function ShownHead() {
  const { chosen, findings, goTo } = useReview();
  const finding = chosen ? findings.get(chosen) : undefined;
  if (!finding) return null;
  const { start, end } = linesOf(finding);
  return (
    <div className="shown-head">
      <span>
        {titleOf(finding)}
        <span className="faint after num">{linesWords({ start, end })}</span>
      </span>
      <Button size="small" onClick={() => goTo('queue')}>
        回到核对
      </Button>
    </div>
  );
}
