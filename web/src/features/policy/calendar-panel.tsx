import { useQuery } from '@tanstack/react-query';
import { Alert, App, Button, Upload } from 'antd';
import { useState } from 'react';
import type {
  CalendarAnswer,
  CalendarBody,
  CalendarEffect,
} from '../../../../api/contract/foresight.js';
import { api, ApiProblem } from '../../shared/api.js';
import { Panel } from '../../shared/ui/page-frame.js';
import { Loaded } from '../../shared/ui/state-view.js';
import { useAct } from '../../shared/use-act.js';
import { longDate, momentWords } from '../../shared/words/times.js';
import { EffectModal } from './effect-modal.js';

/** The working days of the plan, and the loading of a new year's. */
export function CalendarPanel({ planId, readOnly }: { planId: string; readOnly: boolean }) {
  const query = useQuery({
    queryKey: ['calendar', planId],
    queryFn: () => api.get<CalendarAnswer>(`/plans/${planId}/calendar`),
  });
  return (
    <Panel title="工作日历">
      <Loaded query={query}>
        {(calendar) => (
          <div className="stack">
            <Years calendar={calendar} />
            {!readOnly && <LoadDays planId={planId} version={calendar.version} />}
          </div>
        )}
      </Loaded>
    </Panel>
  );
}

function Years({ calendar }: { calendar: CalendarAnswer }) {
  const { years, unknownYears, savedAt, savedBy } = calendar;
  return (
    <div className="stack-tight">
      <div>
        {years.map((y) => (
          <div key={y.year} className="num">
            {y.year}年：放假{y.holidays.length}天，调休上班{y.makeupWorkdays.length}天
          </div>
        ))}
      </div>
      {unknownYears.length > 0 && (
        <div className="soft">
          {unknownYears.join('、')}年的放假安排尚未录入，暂按周一至周五上班计算。
        </div>
      )}
      {savedAt && (
        <div className="faint">
          {savedBy ?? ''}于{momentWords(savedAt)}录入
        </div>
      )}
    </div>
  );
}

interface Tried {
  text: string;
  result: CalendarEffect;
}

function LoadDays({ planId, version }: { planId: string; version: number }) {
  const { message } = App.useApp();
  const [tried, setTried] = useState<Tried>();
  const [faults, setFaults] = useState<Error>();
  const save = useAct({
    run: (body: CalendarBody, key) => api.send('PUT', `/plans/${planId}/calendar`, { body, key }),
    done: '放假安排已录入并生效',
    onDone: () => setTried(undefined),
  });
  const look = async (text: string): Promise<void> => {
    setFaults(undefined);
    try {
      const path = `/plans/${planId}/calendar/effect`;
      setTried({ text, result: await api.send<CalendarEffect>('POST', path, { body: { text } }) });
    } catch (error) {
      if (error instanceof ApiProblem) setFaults(error);
      else void message.error('文件没有读出来，请重新选择');
    }
  };
  return (
    <div className="stack-tight">
      <div className="soft">
        国务院放假通知公布后录入：.csv 或文本每行写“2027-01-01,休”或“2027-02-06,班”，也可以是
        .json。
      </div>
      <Upload
        accept=".csv,.txt,.json"
        showUploadList={false}
        beforeUpload={(file) => {
          void file.text().then(look);
          return false;
        }}
      >
        <Button>录入放假安排</Button>
      </Upload>
      {faults && <Faults error={faults} />}
      {tried && (
        <EffectModal
          effect={tried.result.effect}
          warning={<Days result={tried.result} />}
          pending={save.isPending}
          error={save.error}
          onSave={() => save.mutate({ text: tried.text, version })}
          onCancel={() => setTried(undefined)}
        />
      )}
    </div>
  );
}

function Faults({ error }: { error: Error }) {
  const fields = error instanceof ApiProblem ? Object.entries(error.fields) : [];
  return (
    <Alert
      type="error"
      title={error.message}
      description={fields.map(([where, what]) => (
        <div key={where}>
          {where}：{what}
        </div>
      ))}
    />
  );
}

/** What was read, and days that come too late to count. */
function Days({ result: { years, past } }: { result: CalendarEffect }) {
  return (
    <div className="stack-tight">
      {years.map((y) => (
        <div key={y.year}>
          {y.year}年：放假{y.holidays.length}天，调休上班{y.makeupWorkdays.length}天
        </div>
      ))}
      {past.length > 0 && (
        <Alert
          type="warning"
          title={`${past.map(longDate).join('、')}已经过去，不再改动，过去的计时不会重算。`}
        />
      )}
    </div>
  );
}
