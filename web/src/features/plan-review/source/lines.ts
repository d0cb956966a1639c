/** Lines of the plan's text, counted from 1, both included. */
export interface Lines {
  start: number;
  end: number;
}

/** Lines as people name them. */
export const linesWords = ({ start, end }: Lines): string =>
  end > start ? `第${start}—${end}行` : `第${start}行`;
