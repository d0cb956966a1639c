import { Button, Dropdown, Modal, type MenuProps } from 'antd';
import { useState } from 'react';
import type { CalendarLink } from '../../../../api/contract/calendars.js';
import type { UnitView } from '../../../../api/contract/roster.js';
import { api, urlOf } from '../../shared/api.js';
import { useMay, useSession } from '../../shared/session.js';
import { ShownOnce } from '../../shared/ui/shown-once.js';
import { useAct } from '../../shared/use-act.js';

const OWN_ONLY = ['liaison', 'standin', 'head'];

/** 案卷 · 到期日历: what can be taken home of a unit. */
export function UnitActs({ unit }: { unit: UnitView }) {
  const may = useMay();
  const { person } = useSession();
  const [asking, ask] = useState(false);
  const own = !OWN_ONLY.includes(person.role) || person.unitId === unit.id;
  const items: NonNullable<MenuProps['items']> = [
    ...(may('readCaseFiles')
      ? [{ key: 'case', label: <a href={urlOf(`/case-files/units/${unit.id}`)}>下载案卷</a> }]
      : []),
    ...(may('linkCalendar') && own
      ? [{ key: 'calendar', label: '到期日历', onClick: () => ask(true) }]
      : []),
  ];
  if (items.length === 0) return null;
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button type="link" size="small">
          更多
        </Button>
      </Dropdown>
      {asking && <CalendarModal unit={unit} onClose={() => ask(false)} />}
    </>
  );
}

function CalendarModal({ unit, onClose }: { unit: UnitView; onClose: () => void }) {
  const act = useAct({
    run: () => api.send<CalendarLink>('POST', `/units/${unit.id}/calendar`, { body: {} }),
  });
  const address = act.data && `${location.origin}${act.data.path}`;
  return (
    <Modal open title={`${unit.name}到期日历`} onCancel={onClose} footer={null}>
      <div className="stack">
        <p>
          在手机或电脑的日历程序中订阅这个地址，本单位各事项的到期日会列在日历上，改期后自动更新。
          知道地址的人都能查看，请勿转发给无关人员。
        </p>
        {address ? (
          <ShownOnce label="订阅地址" value={address} />
        ) : (
          <>
            <p className="soft">生成新地址后，原来的地址随即失效。</p>
            <Button type="primary" loading={act.isPending} onClick={() => act.mutate()}>
              生成订阅地址
            </Button>
          </>
        )}
      </div>
    </Modal>
  );
}
