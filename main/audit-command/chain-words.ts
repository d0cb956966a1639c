/** The outcome of a check of the record, in sentences. */
import type { ChainFault, ChainReport } from '../../prisma/store/chain/verify.js';

const TABLES = { event: '事件', office: '办公日志', takenBack: '已撤回事件' } as const;

function whichRow({ table, about }: ChainFault): string {
  if (!about) return '';
  const kind = table ? `${TABLES[table]} ` : '';
  return `（${kind}${[about.of, about.what, about.at].filter((t) => t !== '').join('，')}）`;
}

function stretch({ link, upTo }: ChainFault): string {
  return upTo === undefined || upTo === link ? `第 ${link} 条` : `第 ${link} 至 ${upTo} 条`;
}

function sentence(fault: ChainFault): string {
  const { link, trueLink = 0 } = fault;
  const row = whichRow(fault);
  switch (fault.kind) {
    case 'changed':
      return `第 ${link} 条的内容被改动${row}`;
    case 'missing':
      return `${stretch(fault)}缺失`;
    case 'moved':
      return `第 ${link} 条的位置被调换：它原是第 ${trueLink} 条${row}`;
    case 'broken':
      return `第 ${link} 条接不上前一条：前一条被整条换掉，或其间有记录被删去后重新编了号${row}`;
    case 'doubled':
      return `第 ${link} 条重复${row}`;
    case 'unbound':
      return `有一条记录不在校验链内，不是由本系统写入的${row}`;
    case 'untraced':
      return `第 ${link} 条被列为已撤回，但办公日志没有撤回的记载${row}`;
    case 'head':
      return `校验链的末端与登记的不一致（末条为第 ${link} 条）`;
    case 'note':
      return `先前抄存的第 ${link} 条校验码，与台账中的不一致`;
    case 'freeze': {
      const { of = '', what = '' } = fault.about ?? {};
      return `考核 ${of} 第 ${what} 次固定的得分与台账里的校验码不符，被改动或缺失`;
    }
    case 'guard':
      return `数据库中防止改动的触发器缺失：${fault.about?.of ?? ''}`;
  }
}

/** The whole report as text. */
export function describeChain({ links, takenBack, head, faults }: ChainReport): string {
  const withdrawn = takenBack > 0 ? `，其中 ${takenBack} 条已撤回（留有记载）` : '';
  const end = `末条校验码：${head.link}:${head.hash}`;
  const checked = `共核对 ${links} 条记录${withdrawn}`;
  if (faults.length === 0) return `${checked}，没有发现改动、缺失或调换。\n${end}`;
  const lines = faults.map((f) => `  ${sentence(f)}`);
  return [`${checked}，发现 ${faults.length} 处问题：`, ...lines, end].join('\n');
}
