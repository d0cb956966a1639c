import { Alert, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import type { UnresolvedName } from '../../../../api/contract/plans.js';
import type { UnitView } from '../../../../api/contract/roster.js';
import { api } from '../../shared/api.js';
import { unitOptions, useUnits } from '../../shared/roster.js';
import { useAct } from '../../shared/use-act.js';
import { UNIT_KIND_WORDS } from '../../shared/words/statuses.js';
import { resolveAgain } from './plan-query.js';

interface CureNameProps {
  name: UnresolvedName;
  planId: string;
  onClose: () => void;
}

type Cure =
  | { way: 'alias'; unitId: string }
  | { way: 'unit'; kind: UnitView['kind'] }
  | { way: 'group'; memberIds: string[] };

const KINDS = Object.entries(UNIT_KIND_WORDS).map(([value, label]) => ({
  value: value as UnitView['kind'],
  label,
}));

async function carryOut(cure: Cure, name: string, planId: string) {
  if (cure.way === 'alias') {
    await api.send('POST', `/units/${cure.unitId}/aliases`, { body: { aliases: [name] } });
  } else if (cure.way === 'unit') {
    await api.send('POST', '/units', { body: { name, kind: cure.kind } });
  } else {
    await api.send('POST', '/groups', { body: { name, memberIds: cure.memberIds } });
  }
  return resolveAgain(planId);
}

const firstCure = (name: UnresolvedName): Cure =>
  name.guess === null ? { way: 'group', memberIds: [] } : { way: 'alias', unitId: '' };

/** Whether the cure says everything it needs. */
export function isComplete(cure: Cure): boolean {
  if (cure.way === 'alias') return cure.unitId !== '';
  return cure.way === 'unit' || cure.memberIds.length > 0;
}

/** Says what a printed name stands for: a known unit, a new one, or a group. */
export function CureName({ name, planId, onClose }: CureNameProps) {
  const [cure, setCure] = useState<Cure>(() => firstCure(name));
  const act = useAct({
    run: (chosen: Cure) => carryOut(chosen, name.name, planId),
    done: `“${name.name}”已对上`,
    onDone: onClose,
  });
  const begin: Record<Cure['way'], Cure> = {
    alias: { way: 'alias', unitId: '' },
    unit: { way: 'unit', kind: name.guess ?? 'department' },
    group: { way: 'group', memberIds: [] },
  };
  return (
    <Modal
      open
      title={`“${name.name}”是`}
      okText="确定"
      okButtonProps={{ disabled: !isComplete(cure), loading: act.isPending }}
      onOk={() => act.mutate(cure)}
      onCancel={onClose}
    >
      <div className="stack">
        <Radio.Group
          vertical
          value={cure.way}
          onChange={(e) => setCure(begin[e.target.value as Cure['way']])}
          options={[
            { value: 'alias', label: '已有单位的另一种写法' },
            { value: 'unit', label: '一个新单位' },
            { value: 'group', label: '一组单位（如“各街道”）' },
          ]}
        />
        <CureField cure={cure} onChange={setCure} />
        {act.error && <Alert type="error" title={act.error.message} />}
      </div>
    </Modal>
  );
}

function CureField({ cure, onChange }: { cure: Cure; onChange: (cure: Cure) => void }) {
  const { data } = useUnits();
  const options = unitOptions(data?.units ?? []);
  const search = { optionFilterProp: 'label' };
  if (cure.way === 'unit') {
    return (
      <Select
        aria-label="单位类别"
        value={cure.kind}
        options={KINDS}
        onChange={(kind) => onChange({ way: 'unit', kind })}
      />
    );
  }
  if (cure.way === 'alias') {
    return (
      <Select
        aria-label="是哪个单位"
        placeholder="是哪个单位"
        value={cure.unitId || null}
        options={options}
        showSearch={search}
        onChange={(unitId) => onChange({ way: 'alias', unitId: unitId ?? '' })}
      />
    );
  }
  return (
    <Select
      mode="multiple"
      aria-label="包括哪些单位"
      placeholder="包括哪些单位（可多选）"
      value={cure.memberIds}
      options={options}
      showSearch={search}
      onChange={(memberIds: string[]) => onChange({ way: 'group', memberIds })}
    />
  );
}
