/** A percentage as a bar with its number. */
export function PercentBar({ percent, label }: { percent: number; label?: string }) {
  return (
    <span className="percent">
      {label && <span className="percent-label">{label}</span>}
      <span className="percent-track" aria-hidden>
        <span style={{ width: `${Math.min(100, Math.max(0, percent))}%` }} />
      </span>
      <span className="num">{percent}%</span>
    </span>
  );
}
