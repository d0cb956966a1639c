import type { UnitSheetView } from '../../../../api/contract/assessments.js';
import type { ItemLineView } from '../../../../api/contract/score-lines.js';
import { Mark } from '../../shared/ui/mark.js';
import { FORMULA_WORDS, GAP_WORDS, pointsWords, shareWords } from '../../shared/words/scores.js';
import { momentWords } from '../../shared/words/times.js';
import type { SheetAddress } from './assessment-queries.js';
import { ItemParts } from './item-parts.js';
import { MarkForm, ObjectionForm, SelfForm } from './line-forms.js';

interface ItemLineProps {
  line: ItemLineView;
  sheet: UnitSheetView;
  address: SheetAddress;
}

/** One line of the sheet: full points, self-score, score, and below it everything that made it. */
export function ItemLine({ line, sheet, address }: ItemLineProps) {
  const has = (step: UnitSheetView['steps'][number]) => sheet.steps.includes(step);
  return (
    <li className="score-line">
      <div className="score-head">
        <div>
          <b>{line.title}</b>
          <div className="faint">{line.criteria}</div>
        </div>
        <Figures line={line} />
      </div>
      {line.gap && <Mark tone="warn">{GAP_WORDS[line.gap]}</Mark>}
      {line.disputed && <Mark tone="warn">两名考核人员分差{pointsWords(line.difference)}分</Mark>}
      <details className="score-why">
        <summary>怎么算出来的</summary>
        <Derivation line={line} />
      </details>
      {line.self && (
        <div className="quote">
          自评{pointsWords(line.self.points)}分：{line.self.text || '没有说明'}
          {line.self.evidenceIds.length > 0 && `（佐证${line.self.evidenceIds.length}份）`}
        </div>
      )}
      <div className="row no-print">
        {has('selfAssess') && <SelfForm line={line} address={address} />}
        {line.mayMark && <MarkForm line={line} address={address} />}
        {has('raiseObjection') && <ObjectionForm line={line} address={address} />}
      </div>
    </li>
  );
}

function Figures({ line }: { line: ItemLineView }) {
  return (
    <dl className="score-figures">
      <div>
        <dt>标准分</dt>
        <dd className="num">{pointsWords(line.fullPoints)}</dd>
      </div>
      <div>
        <dt>自评分</dt>
        <dd className="num">{pointsWords(line.self?.points)}</dd>
      </div>
      {line.thirdParty && (
        <div>
          <dt>第三方</dt>
          <dd className="num">{pointsWords(line.thirdParty.points)}</dd>
        </div>
      )}
      <div>
        <dt>得分</dt>
        <dd className="num">
          <b>{pointsWords(line.points)}</b>
        </dd>
      </div>
    </dl>
  );
}

/** Formula, values, and the records behind them. */
function Derivation({ line }: { line: ItemLineView }) {
  if ('judgedBy' in line.by) return <Judged line={line} />;
  const earned = line.parts.reduce((sum, p) => sum + p.earned, 0);
  const possible = line.parts.reduce((sum, p) => sum + p.possible, 0);
  return (
    <div className="stack-tight">
      <p className="soft">公式：{FORMULA_WORDS[line.by.computed]}</p>
      {line.share !== null && (
        <p className="num">
          {pointsWords(earned)} ÷ {pointsWords(possible)} = {shareWords(line.share)}；
          {shareWords(line.share)} × {pointsWords(line.fullPoints)}分 = {pointsWords(line.points)}分
        </p>
      )}
      <ItemParts parts={line.parts} />
      {line.left.length > 0 && (
        <>
          <p className="soft">未计入（不按零分也不按满分）：</p>
          <ul className="plain-list">
            {line.left.map((l) => (
              <li key={l.id}>
                {l.title}　<span className="faint">{GAP_WORDS[l.gap]}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Judged({ line }: { line: ItemLineView }) {
  const two = 'judgedBy' in line.by && line.by.judgedBy === 2;
  return (
    <div className="stack-tight">
      <p className="soft">
        {two
          ? '两名考核人员背靠背评分，双方都评完后才能互看，取平均分；分差过大由第三人裁定。'
          : '由一名考核人员评分。'}
      </p>
      {line.marks.length === 0 && <p className="faint">还没有可以查看的评分。</p>}
      <ul className="plain-list">
        {line.marks.map((m) => (
          <li key={`${m.assessorId}${m.at}`}>
            {m.assessorName}：<b className="num">{pointsWords(m.points)}分</b>
            {m.settles && <Mark tone="info">裁定</Mark>}　{m.reason}
            <span className="faint after">{momentWords(m.at)}</span>
          </li>
        ))}
      </ul>
      {line.difference !== null && <p className="faint">分差{pointsWords(line.difference)}分</p>}
    </div>
  );
}
