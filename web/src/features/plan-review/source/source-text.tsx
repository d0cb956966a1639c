import { useMemo, useRef, type MouseEvent } from 'react';
import { chunkIndexOf, chunksOf, type SourceChunk } from './source-chunks.js';
import { drawnOver, lineAt, pickedAfter } from './line-picking.js';
import type { Lines } from './lines.js';
import { MarkedWords } from './marked-words.js';
import { useNearChunks } from './use-near-chunks.js';
import { useShownLine } from './use-shown-line.js';

/** What was read from a line: `open`: something there is not accepted yet. */
export type LineState = 'open' | 'accepted';

interface SourceTextProps {
  text: readonly string[];
  /** Lines of the finding that is chosen: marked and brought into view. */
  shown: Lines | undefined;
  /** The words of that finding, made stand out in its lines. */
  words: string;
  /** Lines the person points at. */
  picked: Lines | undefined;
  onPick: (lines: Lines) => void;
  /** The next click extends what is picked, as Shift does. */
  extending: boolean;
  stateOf: (line: number) => LineState | undefined;
}

const within = (line: number, lines: Lines | undefined): boolean =>
  lines !== undefined && line >= lines.start && line <= lines.end;

/** The plan's text with line numbers. A click picks a line, Shift or drawing over the text several. */
export function SourceText(props: SourceTextProps) {
  const { text, shown, picked, onPick, extending } = props;
  const box = useRef<HTMLDivElement>(null);
  const chunks = useMemo(() => chunksOf(text), [text]);
  const near = useNearChunks(box, chunks.length);
  useShownLine(box, shown, near);
  const wanted = shown && chunkIndexOf(shown.start);
  const pick = (event: MouseEvent) => {
    const drawn = drawnOver(window.getSelection());
    const line = lineAt(event.target instanceof Node ? event.target : null);
    if (drawn && drawn.end > drawn.start) onPick(drawn);
    else if (line && !drawn) onPick(pickedAfter(picked, line, extending || event.shiftKey));
  };
  return (
    <div className="source-box" ref={box} tabIndex={0} role="region" aria-label="规划原文">
      <div className="source-lines" onClick={pick}>
        {chunks.map((chunk, index) => (
          <div key={chunk.first} data-chunk={index}>
            {near.has(index) || index === wanted ? (
              <ChunkLines {...props} chunk={chunk} />
            ) : (
              <div style={{ height: chunk.height }} />
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

function ChunkLines({
  chunk,
  shown,
  words: own,
  picked,
  stateOf,
}: SourceTextProps & { chunk: SourceChunk }) {
  return chunk.lines.map((words, at) => {
    const line = chunk.first + at;
    const classes = ['source-line'];
    if (words.trim() === '') classes.push('blank');
    if (within(line, shown)) classes.push('marked');
    if (within(line, picked)) classes.push('picked');
    const state = stateOf(line);
    if (state) classes.push(`read-${state}`);
    return (
      <div key={line} data-line={line} className={classes.join(' ')}>
        <span className="num">{line}</span>
        <span>{within(line, shown) ? <MarkedWords line={words} words={own} /> : words}</span>
      </div>
    );
  });
}
