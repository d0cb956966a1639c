/** Who acts: the roles of domain.md §8 and the actor that every event names. */

export type Role =
  | 'liaison' // 联络员
  | 'standin' // 代理联络员
  | 'head' // 单位负责人
  | 'office' // 安委办
  | 'assessor' // 考核组
  | 'leader' // 分管领导
  | 'admin'
  | 'auditor';

/** How an act reached the system. */
type ActChannel = 'telegram' | 'webchat' | 'web' | 'api' | 'system';

export interface Actor {
  personId: string;
  /** Shown with the event; a copy, because people leave. */
  name: string;
  unitId?: string;
  role: Role | 'system';
  channel: ActChannel;
}

/** The author of what time alone brings about, so that no event is without one. */
export const SYSTEM_ACTOR: Actor = {
  personId: 'system',
  name: '系统',
  role: 'system',
  channel: 'system',
};

/** People who speak for a unit about its tasks. */
export function speaksForUnit(actor: Actor, unitId: string): boolean {
  const own = actor.role === 'liaison' || actor.role === 'standin' || actor.role === 'head';
  return own && actor.unitId === unitId;
}
