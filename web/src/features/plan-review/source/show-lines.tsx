/** The way from a finding to the lines of the text it was read from. */
import { createContext, useContext } from 'react';

export interface Lines {
  start: number;
  end: number;
}

export const ShowLines = createContext<(lines: Lines) => void>(() => undefined);

/** A button with the line number; shows the text there. */
export function LineLink({ start, end = start }: { start: number; end?: number }) {
  const show = useContext(ShowLines);
  return (
    <button type="button" className="line-link num" onClick={() => show({ start, end })}>
      第{start}
      {end > start && `—${end}`}行
    </button>
  );
}
