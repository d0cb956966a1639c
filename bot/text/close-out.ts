/** Words of asking for a close-out. */
import type { TaskRef } from '../conversations/talk.js';
import { taskText } from './nodes.js';

export const closeOutWords = {
  askText: (task: TaskRef) =>
    `${taskText(task)}申请销号\n请用一句话说明完成结果。佐证材料可以先发来，最后发文字，发出文字即提交。`,
  evidenceAdded: (count: number) => `已附上 ${count} 份材料。请用一句话说明完成结果。`,
  asked: (task: TaskRef) => `销号申请已提交：${taskText(task)}。安委办核实后会通知您。`,
} as const;
