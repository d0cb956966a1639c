import { DatePicker } from 'antd';
import dayjs from 'dayjs';

interface DateFieldProps {
  label: string;
  value: string | null;
  onChange: (date: string | null) => void;
  /** Dates before this one cannot be chosen. */
  from?: string;
}

/** A date, as `YYYY-MM-DD`. */
export function DateField({ label, value, onChange, from }: DateFieldProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <DatePicker
        aria-label={label}
        style={{ width: '100%' }}
        value={value ? dayjs(value) : null}
        onChange={(date) => onChange(date ? date.format('YYYY-MM-DD') : null)}
        disabledDate={(date) => from !== undefined && date.format('YYYY-MM-DD') < from}
      />
    </label>
  );
}
