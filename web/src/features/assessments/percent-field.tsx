import { InputNumber } from 'antd';

const WHOLE = 100;

interface PercentFieldProps {
  label: string;
  /** 0 to 1. */
  value: number | null;
  onChange: (share: number | null) => void;
}

/** A part of a whole, typed as percent. */
export function PercentField({ label, value, onChange }: PercentFieldProps) {
  return (
    <label className="field">
      <span>{label}（0% 至 100%）</span>
      <InputNumber
        aria-label={label}
        min={0}
        max={WHOLE}
        suffix="%"
        value={value === null ? null : Math.round(value * WHOLE)}
        onChange={(percent) => onChange(percent === null ? null : percent / WHOLE)}
      />
    </label>
  );
}
