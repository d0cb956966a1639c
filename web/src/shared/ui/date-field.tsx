import { DatePicker } from 'antd';
import dayjs from 'dayjs';

interface DateInputProps {
  /** Name for those who hear the page. */
  label: string;
  value?: string | null;
  onChange?: (date: string | null) => void;
  /** Dates before this one cannot be chosen. */
  from?: string;
  placeholder?: string;
}

/** A date as `YYYY-MM-DD`, for forms that name their fields themselves. */
export function DateInput({ label, value, onChange, from, placeholder }: DateInputProps) {
  return (
    <DatePicker
      aria-label={label}
      style={{ width: '100%' }}
      value={value ? dayjs(value) : null}
      onChange={(date) => onChange?.(date ? date.format('YYYY-MM-DD') : null)}
      disabledDate={(date) => from !== undefined && date.format('YYYY-MM-DD') < from}
      {...(placeholder === undefined ? {} : { placeholder })}
    />
  );
}

/** A date under its label. */
export function DateField(props: DateInputProps) {
  return (
    <label className="field">
      <span>{props.label}</span>
      <DateInput {...props} />
    </label>
  );
}
