import type { Section } from './headings.js';
import type { Role, TaskKind } from './types.js';

/** A level-1 part with all its sections, its own heading first. */
export interface Part {
  role: Role | null;
  sections: Section[];
}

const SAFEGUARDS =
  /保障措施|组织实施|组织保障|实施保障|实施机制|规划(?:的)?(?:组织)?(?:实施|落实|落地)|(?:确保|保障).{0,6}规划|落实机制|推进机制|监督实施|工作保障|措施保障|^(?:加强|强化)?组织领导$|^保障机制$|工作要求$/;
const SAFEGUARD_UNITS =
  /组织领导|资金|投入|经费|政策|考核|评估|督查|督导|监督|分工|宣传|衔接|协调|责任落实/;
const BACKGROUND =
  /现状|形势|背景|基础$|成效|成绩|回顾|环境$|环境与|挑战|机遇|存在.{0,6}问题|主要问题|进展|[前引序绪]言|^概述|编制依据|规划依据/;
const GUIDANCE = /指导思想|基本原则|工作原则|总体要求|总体思路|总体部署|总则|指导方针|规划原则/;
const GOALS = /目标|指标|愿景/;
const PROJECTS =
  /(?:工程|项目)(?:建设|计划|安排|清单|支撑)?$|(?:重大|重点)(?:安全)?(?:工程|项目)|投资(?:估算|概算|匡算)$/;
const TASKS = /任务|举措|着力|专项行动|重点工作/;
const APPENDIX = /^(?:附\s?[件表则录]|名词解释|附则)/;

/** Cuts an outline into its level-1 parts and gives each its role, from the wording. */
export function readParts(sections: readonly Section[]): Part[] {
  const parts: Part[] = [];
  for (const section of sections) {
    const part = parts.at(-1);
    if (section.heading.level === 1 || part === undefined)
      parts.push({ role: null, sections: [section] });
    else part.sections.push(section);
  }
  let begun = false;
  const last = parts.findLast((part) => !APPENDIX.test(titleOf(part)));
  for (const part of parts) {
    part.role = roleOf(part, { begun, last: part === last });
    begun ||= part.role !== null && part.role !== 'background';
  }
  return parts;
}

function roleOf(part: Part, { begun, last }: { begun: boolean; last: boolean }): Role | null {
  const title = titleOf(part);
  if (APPENDIX.test(title)) return null;
  const within = part.sections.slice(1).map((section) => section.heading.title);
  if (GUIDANCE.test(title)) return 'guidance';
  if (SAFEGUARDS.test(title) && begun) return 'safeguards';
  if (GOALS.test(title) && !TASKS.test(title)) {
    return within.some((inner) => GUIDANCE.test(inner)) ? 'guidance' : 'goals';
  }
  if (PROJECTS.test(title) && !TASKS.test(title)) return 'projects';
  if (TASKS.test(title)) return 'tasks';
  if (BACKGROUND.test(title) && !begun) return 'background';
  if (within.some((inner) => GUIDANCE.test(inner))) return 'guidance';
  const carried = /保障|实施/.test(title) || (last && /组织|领导|落实|监督|考核/.test(title));
  if (begun && carried && looksLikeSafeguards(within)) return 'safeguards';
  return begun ? 'tasks' : roleBeforeGoals(title);
}

function roleBeforeGoals(title: string): Role {
  return /^(?:加强|强化|健全|完善|推进|构建|提升|深化|优化|夯实|防范|落实)/.test(title)
    ? 'tasks'
    : 'background';
}

function looksLikeSafeguards(titles: readonly string[]): boolean {
  const named = titles.filter((title) => SAFEGUARD_UNITS.test(title)).length;
  return named >= 2 && named * 2 >= titles.length;
}

/** The title of a part, without its number. */
function titleOf(part: Part): string {
  return (part.sections[0]?.heading.title ?? '').replace(/\s/g, '');
}

/** The kind of the work units of a part, or null where the part holds none. */
export function taskKindOf(role: Role | null): TaskKind | null {
  if (role === 'tasks') return 'task';
  if (role === 'projects') return 'project';
  return role === 'safeguards' ? 'safeguard' : null;
}
