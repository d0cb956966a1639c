/** Help and what the bot says when it cannot do what was asked. */
import type { Role } from '../../domain/people/roles.js';

const LIAISON_HELP = `直接发一句话就能报进展，例如：
12号任务完成80%，方案已印发，下月验收
我会先整理好请您确认，确认后才提交。

也可以发：
我的任务：本单位任务和到期日
待审：等本单位审核的配合单位报告
指标：本单位待填的指标实际值，每年一次
帮助、取消、解绑

约谈、督办、整改：本单位正在办理的约谈、挂牌督办和整改

照片、文件直接发来，可附到报告上。`;
const OFFICE_HELP = `可以发：
今日要办：各工作清单各有多少件
无人认领、未送达：没有回音的单位和事项
逾期：已过期未完成的事项
今日、本周：将要到期的事项
待审：等待审核的报告、待核实的指标数值
待批：等待批复的延期、销号
回头看：到期应核查的销号任务
通报：待送审、待批准的通报
约谈、督办、否决、整改：正在办理的事项
整改逾期、回头看到期：过了期限、到了日子的督办事项
登记整改：登记一件整改事项
帮助、解绑`;
const LEADER_HELP = `可以发：
今日要办：各工作清单各有多少件
待批：等您决定的约谈、挂牌督办建议、免责申请和延期申请
逾期、今日、本周：到期情况
待审：等您审核的报告
约谈、督办、否决、整改：正在办理的事项
整改逾期、回头看到期：过了期限、到了日子的督办事项
帮助、解绑`;
const READER_HELP = `可以发：
逾期、今日、本周：到期情况
帮助、解绑`;

function helpFor(role: Role): string {
  switch (role) {
    case 'liaison':
    case 'standin':
    case 'head':
      return LIAISON_HELP;
    case 'office':
      return OFFICE_HELP;
    case 'leader':
      return LEADER_HELP;
    case 'assessor':
    case 'admin':
    case 'auditor':
      return READER_HELP;
  }
}

export const generalWords = {
  helpFor,
  notUnderstood:
    '没看懂这句话。报进展可以这样发：12号任务完成80%，方案已印发。发“帮助”看全部用法。',
  notUnderstoodShort: '没看懂。发“帮助”看可以用的命令。',
  forged: '这个按钮不是发给您的，未作处理。',
  apology: '抱歉，系统暂时没能处理您刚才的消息，请稍后再发一次。多次不成功请联系安委办。',
  commands: [
    { command: 'tasks', description: '我的任务' },
    { command: 'reviews', description: '待审' },
    { command: 'indicators', description: '指标' },
    { command: 'decisions', description: '待批' },
    { command: 'overdue', description: '逾期' },
    { command: 'today', description: '今日到期' },
    { command: 'week', description: '本周到期' },
    { command: 'cancel', description: '取消正在填写的内容' },
    { command: 'bind', description: '绑定账号' },
    { command: 'unbind', description: '解绑' },
    { command: 'help', description: '帮助' },
  ],
} as const;
