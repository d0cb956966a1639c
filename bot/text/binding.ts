/** Words of binding and of strangers. */
import type { Role } from '../../domain/people/roles.js';

const ROLE_TEXT: Record<Role, string> = {
  liaison: '联络员',
  standin: '代理联络员',
  head: '单位主要负责人',
  office: '安委办',
  assessor: '考核组',
  leader: '分管领导',
  admin: '管理员',
  auditor: '审计',
};

export const bindingWords = {
  stranger:
    '您好，这里是督办助手。请发送安委办给您的绑定码完成绑定，例如：绑定 AB12CD34。发“帮助”了解更多。',
  strangerHelp:
    '督办助手提醒并收集规划任务的进展。使用前要先绑定：向安委办索取绑定码，把绑定码发给我就行。绑定码只能用一次，7天内有效。',
  codeUnknown: '绑定码不对，请核对后再发。',
  codeUsed: '这个绑定码已经用过。请向安委办索取新的绑定码。',
  codeExpired: '这个绑定码已过期。请向安委办索取新的绑定码。',
  personLeft: '这个绑定码对应的人员已停用。请与安委办联系。',
  wait: (minutes: number) => `绑定码连续输错，请 ${minutes} 分钟后再试。`,
  group: '为防止信息外泄，请在与我的单独对话里绑定和办理，群聊里不受理。',
  bound: ({ name, unitName, role }: { name: string; unitName?: string; role: Role }) =>
    `绑定成功：${unitName ?? ''}${ROLE_TEXT[role]} ${name}。发“我的任务”查看任务，发“帮助”查看用法。`,
  openDuties: (awaiting: number, due: number) =>
    [
      ...(awaiting > 0 ? [`本单位有 ${awaiting} 项任务待签收。`] : []),
      ...(due > 0 ? [`有 ${due} 件事项 30 天内到期或已逾期。`] : []),
    ].join(''),
  moved:
    '您的督办账号已绑定到另一个聊天账号，此处不再接收提醒。如果不是您本人操作，请立即告知安委办。',
  ended: '您的督办账号绑定已由安委办解除，此处不再接收提醒。如有疑问请联系安委办。',
  askUnbind: '解绑后本账号不再接收提醒，也不能报进展。确认解绑吗？',
  unbound: '已解绑。需要再用时，请向安委办索取新的绑定码。',
} as const;
