/** What the steps of an assessment in chat share: questions, orders, numbers said with words. */
import type { AskedOfAssessment } from '../../workflows/assessment-messages.js';
import { button, reply, type OpenButton, type Reply } from '../buttons/reply.js';
import { ASSESSMENT_LABELS, type AssessmentCode } from '../text/assessment-acts.js';
import { labels } from '../text/zh.js';
import { turnTo, type AssessmentWord } from './talk.js';
import type { Turn, Visit } from './turn.js';

export type Bare<T> = T extends unknown ? Omit<T, 'key' | 'actor'> : never;

/** A button of an assessment; `about` numbers what it is about. */
export const codeButton = (
  code: AssessmentCode,
  assessmentId: string,
  about?: number,
): OpenButton =>
  button(ASSESSMENT_LABELS[code], 'assessment', [
    assessmentId,
    about === undefined ? code : `${code}:${about}`,
  ]);

export const asks = (visit: Visit, dialog: AssessmentWord, text: string): Turn => ({
  talk: { ...turnTo(visit.talk, dialog), loose: [] },
  replies: [reply(text, [button(labels.cancel, 'cancel', [dialog.id])])],
});

export interface Told {
  assessmentId: string;
  order: Bare<AskedOfAssessment>;
  draftId?: string;
}

/** Hands an order to the assessment; the key is the draft's, so that a second sending changes nothing. */
export function tells(
  visit: Visit,
  { assessmentId, order, draftId }: Told,
  done: () => Reply,
): Turn {
  const key = draftId ? `assessment-${draftId}` : visit.act;
  // An order with its envelope is one of the commands; the compiler does not add unions up.
  const command = { ...order, key, actor: visit.actor } as AskedOfAssessment;
  const intent = { to: 'assessment' as const, assessmentId, command, done };
  const talk = draftId ? turnTo(visit.talk) : visit.talk;
  return { talk, replies: [], intent: { ...intent, ...(draftId && { draftId }) } };
}

/** “18 全部按期完成”, “18分，全部按期完成”: a number, then words; 分工 after a gap is a word. */
export function numberAndWords(text: string): { number: number; words: string } | undefined {
  const found = /^(\d+(?:\.\d+)?)[分%％]?[\s，,、：:]*([\s\S]*)$/u.exec(text.trim());
  const [, digits, words] = found ?? [];
  return digits === undefined ? undefined : { number: Number(digits), words: words?.trim() ?? '' };
}
