/** The parts of a sentence: what was done, what stands in the way, what comes next. */

export interface Parts {
  text: string;
  problems: string;
  nextStep: string;
}

type Part = keyof Parts;

const NO_PROBLEM = /(?:没有?|无|暂无|不存在|尚无)(?:什么|任何|明显)?(?:困难|问题|难点)/;
const PROBLEM =
  /^(?:但是?|不过|目前|主要|现在|只是)*(?:(?:存在|面临|遇到)?(?:的|主要)*(?:困难|问题|难点|堵点)|卡在|受阻于?|缺|存在|遇到|面临)/;
const PROBLEM_LABEL =
  /^(?:但是?|不过|目前|主要|现在|只是)*(?:存在|面临|遇到)?(?:的|主要)*(?:困难|问题|难点|堵点)(?:是|为|在于|有|[:：])*\s*/;
const NEXT =
  /^(?:并?计划|拟|将|预计|争取|力争|打算|准备|下一?步|接下来|下一?个?(?:月|周|季度|阶段|旬)|本月底前|年底前)/;
const NEXT_LABEL = /^(?:下一?步(?:工作)?(?:计划|打算|安排|措施)?|接下来)(?:是|为|将|[:：])*\s*/;

const partOf = (clause: string, before: Part): Part => {
  if (NO_PROBLEM.test(clause)) return 'text';
  if (NEXT.test(clause)) return 'nextStep';
  return PROBLEM.test(clause) ? 'problems' : before;
};

function withoutLabel(clause: string, part: Part): string {
  if (part === 'problems') return clause.replace(PROBLEM_LABEL, '') || clause;
  return part === 'nextStep' ? clause.replace(NEXT_LABEL, '') : clause;
}

/**
 * Sorts the clauses of a sentence. What follows a problem or a next step belongs to it until
 * another mark; a full stop ends it.
 */
export function sortClauses(sentence: string): Parts {
  const parts: Parts = { text: '', problems: '', nextStep: '' };
  let part: Part = 'text';
  for (const [piece, clause = '', stop = ''] of sentence.matchAll(
    /([^，,。；;！!？?\n]*)([，,。；;！!？?\n]?)/g,
  )) {
    if (piece === '') continue;
    const words = clause.trim();
    part = partOf(words, part);
    const said = withoutLabel(words, part);
    if (said) parts[part] += said + stop;
    if (/[。！!？?\n]/.test(stop)) part = 'text';
  }
  const trimmed = (s: string) => s.replace(/^[\s，,。；;、:：]+|[\s，,；;、:：]+$/g, '');
  return {
    text: trimmed(parts.text),
    problems: trimmed(parts.problems),
    nextStep: trimmed(parts.nextStep),
  };
}
