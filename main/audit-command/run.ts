/** The verbs of the audit command. Status 0: intact; 1: faults, or refused; 2: not understood. */
import { parseArgs } from 'node:util';
import { verifyChain, type ChainNote } from '../../prisma/store/chain/verify.js';
import { StartFault } from '../preflight.js';
import { exportCaseFile } from './case-file.js';
import { describeChain } from './chain-words.js';
import { withRecord } from './record.js';

const USAGE = `用法：
  npm run audit -- verify                     核对台账：改动、缺失、调换的记录逐条指明
  npm run audit -- verify --note 序号:校验码   同时核对先前抄存的末条校验码（可重复）
  npm run audit -- head                       打印末条校验码，供抄存
  npm run audit -- case-file task 任务编号 [--out 文件]   导出任务案卷（.zip）
  npm run audit -- case-file unit 单位名称 [--out 文件]   导出单位案卷（.zip）
  npm run audit -- case-file proceeding 编号 [--out 文件] 导出约谈、督办等事项的案卷，编号见网页地址`;

/** The command line was not understood: usage, status 2. */
class Misuse extends Error {}

interface Outcome {
  text: string;
  status: 0 | 1;
}

const CASES = ['task', 'unit', 'proceeding'] as const;
const NOTE = /^(\d{1,15}):([0-9a-f]{64})$/;

function noteOf(text: string): ChainNote {
  const [, link, hash] = NOTE.exec(text) ?? [];
  if (!link || !hash) throw new Misuse('--note 的写法是 序号:校验码，按 head 打印的原样抄写。');
  return { link: Number(link), hash };
}

function verify(notes: ChainNote[]): Promise<Outcome> {
  return withRecord(async (prisma) => {
    const report = await verifyChain(prisma, notes);
    return { text: describeChain(report), status: report.faults.length > 0 ? 1 : 0 };
  });
}

function head(): Promise<Outcome> {
  return withRecord(async (prisma) => {
    const end = await prisma.chainHead.findUnique({ where: { id: 1 } });
    return { text: end ? `${end.link}:${end.hash}` : '台账还没有记录。', status: 0 };
  });
}

async function caseFile(args: string[], out: string | undefined): Promise<Outcome> {
  const [of, name, ...rest] = args;
  const known = CASES.find((word) => word === of);
  if (!known || !name || rest.length > 0) {
    throw new Misuse(
      'case-file 要指明 task 加任务编号，unit 加单位名称，或 proceeding 加事项编号。',
    );
  }
  return { text: await exportCaseFile({ of: known, name, out }), status: 0 };
}

async function run(args: string[]): Promise<Outcome> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      note: { type: 'string', multiple: true, default: [] },
      out: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return { text: USAGE, status: 0 };
  const [verb, ...rest] = positionals;
  if (verb === 'case-file') return caseFile(rest, values.out);
  if (rest.length > 0) throw new Misuse(`多出来的参数：${rest.join(' ')}`);
  switch (verb) {
    case 'verify':
      return verify(values.note.map(noteOf));
    case 'head':
      return head();
    default:
      throw new Misuse(verb ? `不认识的命令：${verb}` : '缺少命令。');
  }
}

const isMisuse = (error: unknown): error is Error =>
  error instanceof Misuse ||
  (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE'));

/** Runs one command and returns the exit status. */
export async function runAuditCommand(args: string[]): Promise<number> {
  try {
    const { text, status } = await run(args);
    process.stdout.write(`${text}\n`);
    return status;
  } catch (error) {
    if (isMisuse(error)) {
      process.stderr.write(`${error.message}\n${USAGE}\n`);
      return 2;
    }
    if (!(error instanceof StartFault)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}
