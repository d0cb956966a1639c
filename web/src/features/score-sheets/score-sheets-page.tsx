import { useQuery } from '@tanstack/react-query';
import { Button, Tabs } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import type {
  KeptSheetView,
  SheetListView,
  SheetReadingView,
} from '../../../../api/contract/score-sheets.js';
import { api, urlOf } from '../../shared/api.js';
import { useMay } from '../../shared/session.js';
import { PageFrame, Panel } from '../../shared/ui/page-frame.js';
import { Loaded } from '../../shared/ui/state-view.js';
import { useFilters } from '../../shared/url-filters.js';
import { ASSESSMENT_KIND_WORDS, UNIT_CLASS_WORDS } from '../../shared/words/assessments.js';
import { momentWords } from '../../shared/words/times.js';
import { ImportSheet } from './import-sheet.js';
import { SheetForm } from './sheet-form.js';
import { SheetVersions } from './sheet-versions.js';
import { SheetView } from './sheet-view.js';
import './score-sheets.css';

/** The sheets by which the units of a plan are assessed. */
export function ScoreSheetsPage() {
  const { planId = '' } = useParams();
  const filters = useFilters();
  const query = useQuery({
    queryKey: ['score-sheets', planId],
    queryFn: () => api.get<SheetListView>(`/plans/${planId}/score-sheets`),
    refetchOnWindowFocus: false,
  });
  return (
    <PageFrame
      title="评分表"
      note="每类单位一张。改动只用于以后开始的考核，已经开始的仍按原来的评分表。"
    >
      <Panel flush>
        <Loaded query={query}>
          {({ sheets }) => (
            <Tabs
              className="page-tabs"
              activeKey={filters.get('sheet') ?? sheets[0]?.sheet.sheetId ?? ''}
              onChange={(sheet) => filters.set({ sheet })}
              items={sheets.map((kept) => ({
                key: kept.sheet.sheetId,
                label: UNIT_CLASS_WORDS[kept.sheet.unitClass],
                children: <Sheet key={kept.sheet.version} planId={planId} kept={kept} />,
              }))}
            />
          )}
        </Loaded>
      </Panel>
    </PageFrame>
  );
}

function versionWords({ sheet, savedAt, savedBy }: KeptSheetView): string {
  const saved = savedAt ? `${savedBy ?? ''}于${momentWords(savedAt)}保存` : '系统默认';
  return `第${sheet.version}版，${saved}`;
}

function Sheet({ planId, kept }: { planId: string; kept: KeptSheetView }) {
  const may = useMay();
  const [editing, setEditing] = useState<SheetReadingView>();
  const { sheet } = kept;
  const at = `/plans/${planId}/score-sheets/${sheet.sheetId}`;
  if (editing) {
    return (
      <SheetForm
        at={at}
        sheet={editing.sheet}
        faults={editing.faults}
        onClose={() => setEditing(undefined)}
      />
    );
  }
  const used = sheet.kinds.map((kind) => ASSESSMENT_KIND_WORDS[kind]).join('、');
  return (
    <div className="sheet">
      <div className="spread">
        <div>
          <h2>{sheet.name}</h2>
          <p className="soft">
            用于{used || '（停用）'}；{versionWords(kept)}
          </p>
        </div>
        <div className="row">
          <Button href={urlOf(`${at}/workbook`)}>导出 Excel</Button>
          {may('keepScoreSheets') && <ImportSheet at={at} onRead={setEditing} />}
          {may('keepScoreSheets') && (
            <Button type="primary" onClick={() => setEditing({ sheet, faults: [] })}>
              修改
            </Button>
          )}
        </div>
      </div>
      <SheetView sheet={sheet} />
      <SheetVersions at={at} version={sheet.version} />
    </div>
  );
}
