import type { ParsedPlan } from './types.js';

/** Words that government plans live on, and stories, news and reports of other matters do not. */
const WORDS =
  /安全|责任|落实|监管|治理|建设|推进|完善|加强|强化|隐患|风险|应急|规划|目标|任务|体系|机制|部门|单位|保障|防控|整治|排查|监督|能力|管理|实施|健全|提升/g;
const SAMPLE = 200_000;
/** Plans count 60 to 130 in 1,000 characters, novels fewer than 10. */
const LEAST_PER_THOUSAND = 25;
const LEAST_ROLES = 2;

/**
 * Whether what was read is a plan of the genre at all: it has tasks, or two parts of known purpose,
 * or targets, and it is written in the words of the genre. A readable novel is not.
 */
export function isOfGenre(plan: ParsedPlan, text: string): boolean {
  const roles = new Set(plan.headings.flatMap(({ role }) => role ?? []));
  const shaped = plan.tasks.length > 0 || roles.size >= LEAST_ROLES || plan.indicators.length > 0;
  return shaped && wordsPerThousand(text.slice(0, SAMPLE)) >= LEAST_PER_THOUSAND;
}

function wordsPerThousand(text: string): number {
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return characters === 0 ? 0 : ((text.match(WORDS)?.length ?? 0) * 1000) / characters;
}
