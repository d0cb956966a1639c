/** Events and deliveries of a task as one line of time, newest first. */
import type { DeliveryView, EventRow } from '../../../../api/contract/task-page.js';
import { recordedWords } from '../../shared/words/recorded.js';
import {
  CHANNEL_WORDS,
  DELIVERY_STATUS_WORDS,
  DUTY_WORDS,
  NOTICE_WORDS,
  wordFor,
} from '../../shared/words/statuses.js';
import { momentWords } from '../../shared/words/times.js';
import type { Names } from '../../shared/words/events.js';

export interface Entry {
  key: string;
  at: string;
  kind: 'event' | 'delivery';
  words: string;
  by: string;
  /** Something that went wrong or late. */
  bad: boolean;
}

const TO_REVIEWERS = ['reportWaiting', 'reviewerReminded', 'closeOutAsked'];
const TO_DECIDERS = [
  'extensionAsked',
  'deciderReminded',
  'returnedToOffice',
  'proposal',
  'proposalReminded',
];
const BAD_EVENTS = [
  'DeadlineMissed',
  'StepUnreached',
  'ReportReturned',
  'AssignmentReturned',
  'ExtensionRefused',
];

export function eventEntry(event: EventRow, names: Names): Entry {
  const known: Names = {
    ...names,
    unit: (id) => (id === event.unitId && event.unitName ? event.unitName : names.unit(id)),
  };
  const author =
    event.role === 'system'
      ? '系统按期办理'
      : `${event.actorName}（${wordFor(DUTY_WORDS, event.role)}，${wordFor(CHANNEL_WORDS, event.channel)}）`;
  const climbed = event.type === 'StepTaken' && event.data['rung'] !== 'remind';
  return {
    key: `e${event.id}`,
    at: event.at,
    kind: 'event',
    words: recordedWords({ ...event.data, type: event.type }, known),
    by: author,
    bad: climbed || BAD_EVENTS.includes(event.type),
  };
}

/** Until it is known who reads it: the function it was sent to. The unit of such a notice is its matter. */
function readerWords({ kind, unitName }: DeliveryView): string {
  if (TO_REVIEWERS.includes(kind)) return '审核人';
  if (TO_DECIDERS.includes(kind)) return '审批人';
  return unitName ?? '收件人';
}

export function deliveryEntry(delivery: DeliveryView): Entry {
  const receiver = delivery.personName ?? readerWords(delivery);
  const status = wordFor(DELIVERY_STATUS_WORDS, delivery.status);
  const via = delivery.channel ? `，${wordFor(CHANNEL_WORDS, delivery.channel)}` : '';
  const read = delivery.readAt ? `；${momentWords(delivery.readAt)}已读` : '';
  const answered = delivery.answeredAt ? `；${momentWords(delivery.answeredAt)}已答复` : '';
  const error = delivery.error ? `；${delivery.error}` : '';
  return {
    key: `d${delivery.id}`,
    at: delivery.sentAt ?? delivery.queuedAt,
    kind: 'delivery',
    words: `向${receiver}发“${wordFor(NOTICE_WORDS, delivery.kind)}”：${status}${via}${read}${answered}${error}`,
    by: delivery.unitName && delivery.personName ? delivery.unitName : '',
    bad: delivery.status === 'failed' || delivery.status === 'unreachable',
  };
}

interface Lines {
  events: EventRow[];
  deliveries: DeliveryView[];
  names: Names;
}

/** One line of time, newest first. */
export function entriesOf({ events, deliveries, names }: Lines): Entry[] {
  return [...events.map((e) => eventEntry(e, names)), ...deliveries.map(deliveryEntry)].sort(
    (a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0),
  );
}
