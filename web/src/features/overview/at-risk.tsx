import { Link } from 'react-router';
import type { Overview } from '../../../../api/contract/overview.js';
import { roundedWords, OUTLOOK_WORDS } from '../../shared/words/indicators.js';
import '../indicators/indicators.css';

/** Binding targets that will be missed if things go on: said early, while something can be done. */
export function AtRisk({ overview }: { overview: Overview }) {
  const { atRisk } = overview;
  if (atRisk.length === 0) return null;
  return (
    <section className="risk">
      <h2>{`${atRisk.length} 项约束性指标要当心`}</h2>
      <ul className="risk-list">
        {atRisk.map(({ id, name, outlook, forecast, targetValue, unit }) => (
          <li key={id}>
            <Link to={`/indicators/${id}`}>{name}</Link>
            <span className="after">
              {OUTLOOK_WORDS[outlook]}
              {forecast !== null &&
                targetValue !== null &&
                `：期末预测 ${roundedWords(forecast)}${unit}，目标 ${roundedWords(targetValue)}${unit}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
