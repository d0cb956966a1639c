import { App, Button } from 'antd';
import { Link, useParams } from 'react-router';
import type { UnitSheetView } from '../../../../api/contract/assessments.js';
import { api, urlOf } from '../../shared/api.js';
import { Mark } from '../../shared/ui/mark.js';
import { PageFrame, Panel } from '../../shared/ui/page-frame.js';
import { Loaded } from '../../shared/ui/state-view.js';
import { useFilters } from '../../shared/url-filters.js';
import { useAct } from '../../shared/use-act.js';
import { SECTION_WORDS, UNIT_CLASS_WORDS } from '../../shared/words/assessments.js';
import { SCORE_STAGE_WORDS, assessmentName, pointsWords } from '../../shared/words/scores.js';
import { longDate, momentWords } from '../../shared/words/times.js';
import { AdjustScore } from './adjust-score.js';
import { sheetPath, useUnitSheet, type SheetAddress } from './assessment-queries.js';
import { ItemLine } from './item-line.js';
import { Objections } from './objections.js';
import { QualitativePanel } from './qualitative-panel.js';
import { Suppositions } from './suppositions.js';
import { TotalsPanel } from './totals-panel.js';

/** Prints with every derivation open: paper has no way to unfold one. */
function printAll(): void {
  for (const details of document.querySelectorAll('details')) details.open = true;
  window.print();
}

const SECTIONS = ['process', 'result'] as const;

/** The sheet of one unit: self-score beside office score, each line opening into what made it. */
export function SheetPage() {
  const { assessmentId = '', unitId = '' } = useParams();
  const address = { assessmentId, unitId, freeze: useFilters().get('freeze') };
  const query = useUnitSheet(address);
  if (query.data) return <Sheet sheet={query.data} address={address} />;
  return (
    <PageFrame title="评分表">
      <Panel flush>
        <Loaded query={query}>{() => null}</Loaded>
      </Panel>
    </PageFrame>
  );
}

function Sheet({ sheet, address }: { sheet: UnitSheetView; address: SheetAddress }) {
  const { unit, assessment, totals, lines, objections, stage, asOf } = sheet;
  return (
    <PageFrame
      title={`${unit.unitName}　${assessmentName(assessment)}`}
      note={
        <span className="row">
          <Mark tone={stage === 'live' ? 'info' : 'good'}>{SCORE_STAGE_WORDS[stage]}</Mark>
          <span>
            截至{momentWords(asOf)}；{sheet.sheet.name}（第{sheet.sheet.version}版，
            {UNIT_CLASS_WORDS[unit.unitClass]}）
          </span>
        </span>
      }
      actions={
        <span className="row no-print">
          <Link to={`/assessments/${assessment.assessmentId}`}>返回考核</Link>
          <Button href={urlOf(`${sheetPath(address)}/derivation`, { freeze: address.freeze })}>
            评分明细 Word
          </Button>
          <Button onClick={printAll}>打印</Button>
        </span>
      }
    >
      <SelfState sheet={sheet} address={address} />
      <TotalsPanel totals={totals}>
        {sheet.steps.includes('adjustScore') && <AdjustScore address={address} />}
      </TotalsPanel>
      {SECTIONS.map((section) => (
        <Panel key={section} title={`${SECTION_WORDS[section]}（${outOf(sheet, section)}）`} flush>
          <ul className="card-list">
            {lines
              .filter((line) => line.section === section)
              .map((line) => (
                <ItemLine key={line.itemId} line={line} sheet={sheet} address={address} />
              ))}
          </ul>
        </Panel>
      ))}
      <QualitativePanel assessmentId={assessment.assessmentId} indicators={sheet.qualitative} />
      {sheet.openMatters.length > 0 && (
        <Suppositions matters={sheet.openMatters} address={address} />
      )}
      <Objections
        assessmentId={assessment.assessmentId}
        objections={objections}
        mayAnswer={sheet.steps.includes('answerObjection')}
      />
    </PageFrame>
  );
}

function outOf({ totals }: UnitSheetView, section: (typeof SECTIONS)[number]): string {
  const found = totals.sections.find((s) => s.section === section);
  return found ? `${pointsWords(found.points)} / ${pointsWords(found.outOf)}分` : '';
}

/** Whether the self-assessment is in, and the way to hand it in. */
function SelfState({ sheet, address }: { sheet: UnitSheetView; address: SheetAddress }) {
  const { modal } = App.useApp();
  const act = useAct({
    run: (_: null, key) => api.send('POST', `${sheetPath(address)}/submission`, { body: {}, key }),
    done: '自评已提交',
  });
  if (sheet.submittedOn) {
    return <p className="soft page-line">自评已于{longDate(sheet.submittedOn)}提交。</p>;
  }
  if (!sheet.steps.includes('submitSelfAssessment')) return null;
  const left = sheet.lines.filter((line) => line.self === null).length;
  const ask = () => {
    void modal.confirm({
      title: '提交自评？',
      content:
        left > 0 ? `还有${left}项没有自评，提交后按未自评处理。` : '各项均已自评，提交后不能再改。',
      okText: '提交',
      cancelText: '再看看',
      onOk: () => act.mutateAsync(null).catch(() => undefined),
    });
  };
  return (
    <Panel title="自评">
      <div className="spread">
        <span className="soft">
          请逐项填写自评分和说明{left > 0 ? `，还有${left}项未填` : '，各项均已填写'}。
        </span>
        <Button type="primary" loading={act.isPending} onClick={ask}>
          提交自评
        </Button>
      </div>
    </Panel>
  );
}
