/** Headings that plans also print without a number; the outer ones name a whole part. */
const PART_HEADINGS =
  /^(?:(?:规划|编制|发展)?背景|现状[与和及]形势|发展(?:现状|基础|环境)|形势分析|面临(?:的)?形势|现实基础|总体(?:要求|思路)|(?:基本|工作)(?:情况|现状)|(?:主要|工作|具体)(?:措施|举措)|建设任务|(?:重点|重大)建设(?:工程|项目)|(?:主要|重点|工作|具体|目标)任务|任务举措|(?:主要|重点)(?:任务|工作)[和与及](?:重点|重大)?(?:工程|项目)|(?:重点|重大)(?:工程|项目|任务)|保障措施|组织(?:保障|实施)|实施保障|规划实施|[前引序绪]言|附则)$/;
const INNER_HEADINGS =
  /^(?:指导思想|(?:基本|工作|规划)原则|(?:规划|总体|主要|工作|发展|分项|具体|阶段)?目标|规划范围|规划期限|编制依据|组织领导|面临的?(?:机遇|挑战|形势)|取得的?成效)$/;

/** Words set apart (主 要 任 务) print longer. */
const MAX_PRINTED = 28;

export type KnownHeading = 'part' | 'inner';

/** Which kind of heading without a number a folded line is, or null. */
export function knownHeading(folded: string): KnownHeading | null {
  if (folded.length > MAX_PRINTED || folded.length < 2 || /[。;,:]/.test(folded)) return null;
  const words = folded.replace(/\s/g, '');
  if (PART_HEADINGS.test(words)) return 'part';
  if (INNER_HEADINGS.test(words)) return 'inner';
  return namesSeveral(words) ? 'part' : null;
}

/** 指导思想、基本原则与规划目标: a part that holds what is else headed apart. */
function namesSeveral(words: string): boolean {
  const names = words.split(/[、和与及]/);
  return names.length >= 2 && names.every((name) => INNER_HEADINGS.test(name));
}

/** Whether a folded line is a heading without a number. */
export function isKnownHeading(folded: string): boolean {
  return knownHeading(folded) !== null;
}
