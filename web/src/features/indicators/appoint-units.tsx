import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import type { IndicatorRow } from '../../../../api/contract/indicators.js';
import { api } from '../../shared/api.js';
import { unitOptions, useUnits } from '../../shared/roster.js';
import { FormModal } from '../../shared/ui/form-modal.js';
import { useAct } from '../../shared/use-act.js';

interface Fields {
  unitIds: string[];
}

/** The office names the units that answer for an indicator. */
export function AppointUnits({ indicator }: { indicator: IndicatorRow }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>指定填报单位</Button>
      {open && <AppointForm indicator={indicator} onClose={() => setOpen(false)} />}
    </>
  );
}

function AppointForm({ indicator, onClose }: { indicator: IndicatorRow; onClose: () => void }) {
  const { data } = useUnits();
  const act = useAct({
    run: (body: Fields, key) => api.send('PUT', `/indicators/${indicator.id}/units`, { body, key }),
    done: '已指定，此后每年一次请它填报',
    onDone: onClose,
  });
  return (
    <FormModal<Fields>
      title="指定填报单位"
      initialValues={{ unitIds: indicator.units.map((u) => u.unitId) }}
      act={act}
      onFinish={(fields) => act.mutate(fields)}
      onClose={onClose}
    >
      <Form.Item
        name="unitIds"
        label="填报单位"
        extra="每年一月请联络员填报上一年的数值（规划期最后一年在十二月），只问一次，催一次。"
      >
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={unitOptions(data?.units ?? [])}
        />
      </Form.Item>
    </FormModal>
  );
}
