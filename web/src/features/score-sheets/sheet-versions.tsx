import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { SheetVersionsView } from '../../../../api/contract/score-sheets.js';
import { api, urlOf } from '../../shared/api.js';
import { Mark } from '../../shared/ui/mark.js';
import { Loaded } from '../../shared/ui/state-view.js';
import { assessmentName } from '../../shared/words/scores.js';
import { momentWords } from '../../shared/words/times.js';
import { ChangeList } from './change-list.js';

type Version = SheetVersionsView['versions'][number];

/** Every version of a sheet: when it held, what it changed, and which assessments score by it. */
export function SheetVersions({ at, version }: { at: string; version: number }) {
  const query = useQuery({
    queryKey: ['score-sheet-versions', at, version],
    queryFn: () => api.get<SheetVersionsView>(`${at}/versions`),
  });
  return (
    <section>
      <h3>各版</h3>
      <Loaded query={query}>
        {({ versions }) => (
          <ul className="card-list sheet-versions">
            {versions.map((v) => (
              <VersionRow key={v.version} at={at} version={v} />
            ))}
          </ul>
        )}
      </Loaded>
    </section>
  );
}

function validityWords({ savedAt, until }: Version): string {
  const from = savedAt ? `${momentWords(savedAt)}起` : '规划启用起';
  return until ? `${from}，至${momentWords(until)}` : `${from}，现行`;
}

function VersionRow({ at, version }: { at: string; version: Version }) {
  const { savedBy, until, changes, usedBy } = version;
  return (
    <li className="stack-tight">
      <div className="spread">
        <span className="row">
          <b>第{version.version}版</b>
          {until === null && <Mark tone="good">现行</Mark>}
        </span>
        <a href={urlOf(`${at}/workbook`, { version: version.version })}>下载 Excel</a>
      </div>
      <span className="faint num">
        {validityWords(version)}；{savedBy ? `${savedBy}保存` : '系统默认'}
      </span>
      <span className="row">
        {usedBy.length === 0 && <span className="faint">没有考核按这一版评分</span>}
        {usedBy.map((use) => (
          <Link key={use.assessmentId} to={`/assessments/${use.assessmentId}`}>
            {assessmentName(use)}
          </Link>
        ))}
      </span>
      {changes.length > 0 && (
        <details>
          <summary>比上一版改了{changes.length}处</summary>
          <ChangeList changes={changes} />
        </details>
      )}
    </li>
  );
}
