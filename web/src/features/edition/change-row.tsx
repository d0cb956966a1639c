import { Checkbox } from 'antd';
import type { EditionChangeView } from '../../../../api/contract/editions.js';
import { Mark, type Tone } from '../../shared/ui/mark.js';
import {
  CHANGE_KIND_WORDS,
  CHANGE_STATUS_WORDS,
  CHANGE_WARNING_WORDS,
  kinWords,
  toldWords,
} from '../../shared/words/editions.js';
import { momentWords } from '../../shared/words/times.js';
import { ChangeSides } from './change-sides.js';
import { useEditionDesk, withChoice } from './edition-desk.js';
import { LinesLink } from './lines-link.js';

const TONES: Record<EditionChangeView['status'], Tone> = {
  open: 'warn',
  confirmed: 'info',
  rejected: 'plain',
  done: 'good',
  refused: 'bad',
};

interface Props {
  change: EditionChangeView;
  /** Its lines are not those of the task it stands under. */
  withLines?: boolean;
}

/** One proposal: its kind, old beside new, its lines, and what became of it. */
export function ChangeRow({ change, withLines = false }: Props) {
  const { chosen, choose, mayDecide } = useEditionDesk();
  const { id, kind, status, lines, warnings, kin, box, toldUnits } = change;
  const mayPick = mayDecide && status === 'open';
  return (
    <div className={chosen.has(id) ? 'edition-change chosen-row' : 'edition-change'}>
      <div className="edition-kind">
        {mayPick && (
          <Checkbox
            aria-label={`选择：${CHANGE_KIND_WORDS[kind]}`}
            checked={chosen.has(id)}
            onChange={(e) => choose(withChoice(chosen, [id], e.target.checked))}
          />
        )}
        <span>{CHANGE_KIND_WORDS[kind]}</span>
      </div>
      <ChangeSides change={change} />
      <div className="edition-foot">
        {status !== 'open' && <Mark tone={TONES[status]}>{CHANGE_STATUS_WORDS[status]}</Mark>}
        {withLines && <LinesLink lines={lines} />}
        {box && status === 'open' && <span className="soft">{toldWords(toldUnits)}</span>}
        {kin && <span className="soft">{kinWords(kind, kin)}</span>}
        {warnings.map((warning) => (
          <span key={warning} className="edition-warning">
            {CHANGE_WARNING_WORDS[warning]}
          </span>
        ))}
        {status !== 'open' && <Verdict change={change} />}
      </div>
    </div>
  );
}

function Verdict({
  change: { decidedName, decidedAt, reason, refusal },
}: {
  change: EditionChangeView;
}) {
  return (
    <span className="faint num">
      {refusal && `${refusal} `}
      {momentWords(decidedAt)} {decidedName}：{reason}
    </span>
  );
}
