/** Words of the look-back 回头看. */
import type { IsoDate } from '../../domain/calendar/dates.js';
import type { LookBackView } from '../../prisma/store/look-back-view.js';
import { dateText } from './dates.js';
import { taskText } from './nodes.js';

export const lookBackWords = {
  due: (count: number) => `回头看到期 ${count} 项：`,
  none: '没有到期的回头看。',
  card: (found: LookBackView, today: IsoDate) =>
    `${taskText(found.task)}\n已销号，应于${dateText(found.dueOn, today)}开展回头看。`,
  askPassed: '请用一句话说明核查情况，例如：现场核查，设备在用，台账齐全。',
  askFailed:
    '请说明发现的问题，并写明整改期限，例如：设备停用，6月30日前恢复运行。任务将重新启动。',
  passed: '已记录：回头看通过，任务办结。',
  failed: '已记录：回头看未通过，任务重新启动，责任单位会收到通知。',
  gone: '这项回头看已经办理，未重复处理。',
  notForYou: '回头看由安委办办理。',
} as const;
