import { Alert, Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import type {
  CircularItem,
  CircularRow,
  SubmissionBody,
} from '../../../../api/contract/circulars.js';
import { api } from '../../shared/api.js';
import { useAct } from '../../shared/use-act.js';
import { matterLine } from './named-matter.js';

const keyOf = ({ nodeId, unitId }: Pick<CircularItem, 'nodeId' | 'unitId'>) =>
  `${nodeId}/${unitId}`;

/** What goes to another person for approval: demands, and who is left out this time and why. */
export function SubmitForm({ circular }: { circular: CircularRow }) {
  const [demands, setDemands] = useState(circular.demands ?? '');
  const [out, setOut] = useState<Record<string, string>>({});
  const act = useAct({
    run: (body: SubmissionBody, key) =>
      api.send('POST', `/circulars/${circular.circularId}/submission`, { body, key }),
    done: '已送审，由安委办其他人员批准后发出',
  });
  const items = circular.items.filter((i) => i.leftOut === null);
  const unexplained = Object.values(out).some((reason) => reason.trim() === '');
  const leftOut = items
    .filter((i) => keyOf(i) in out)
    .map((i) => ({ nodeId: i.nodeId, unitId: i.unitId, reason: out[keyOf(i)] ?? '' }));
  const toggle = (key: string, named: boolean) =>
    setOut((before) => {
      const rest = Object.fromEntries(Object.entries(before).filter(([k]) => k !== key));
      return named ? rest : { ...rest, [key]: '' };
    });
  return (
    <div className="stack">
      <Named
        items={items}
        out={out}
        onToggle={toggle}
        onReason={(key, reason) => setOut({ ...out, [key]: reason })}
      />
      <label className="field">
        <span>工作要求（一行一条，可不填）</span>
        <Input.TextArea
          aria-label="工作要求"
          rows={4}
          maxLength={2000}
          value={demands}
          onChange={(e) => setDemands(e.target.value)}
        />
      </label>
      {act.error && <Alert type="error" title={act.error.message} />}
      <div className="row">
        <Button
          type="primary"
          disabled={unexplained || leftOut.length === items.length}
          loading={act.isPending}
          onClick={() => act.mutate({ demands: demands.trim(), leftOut })}
        >
          送审
        </Button>
      </div>
    </div>
  );
}

interface NamedProps {
  items: CircularItem[];
  /** Reasons of those left out, by key. */
  out: Record<string, string>;
  onToggle: (key: string, named: boolean) => void;
  onReason: (key: string, reason: string) => void;
}

/** Who is named; whoever is unticked wants a reason. */
function Named({ items, out, onToggle, onReason }: NamedProps) {
  return (
    <ul className="plain-list">
      {items.map((i) => {
        const key = keyOf(i);
        return (
          <li key={key} className="stack-tight">
            <Checkbox checked={!(key in out)} onChange={(e) => onToggle(key, e.target.checked)}>
              {i.unitName}　{matterLine(i)}
            </Checkbox>
            {key in out && (
              <Input
                aria-label="不点名的理由"
                placeholder="本期不点名的理由"
                value={out[key] ?? ''}
                onChange={(e) => onReason(key, e.target.value)}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
