/** Talks to the running system as a program: its address and token lie in the data folder. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { imported, planList } from '../../api/contract/plans.js';
import { problem } from '../../api/contract/problem.js';
import { loadConfig } from '../config.js';
import { StartFault } from '../preflight.js';

const STAGES: Record<string, string> = {
  draft: '草稿',
  activating: '启动中',
  active: '执行中',
  closed: '已结束',
};

interface System {
  url: string;
  token: string;
}

function runningSystem(): System {
  const loaded = loadConfig(process.env);
  if (!loaded.ok) throw new StartFault(loaded.faults.join('\n'));
  const { host, port, dataDir } = loaded.config;
  try {
    const token = readFileSync(join(dataDir, 'local-token'), 'utf8').trim();
    return { url: `http://${host}:${port}`, token };
  } catch (error) {
    const where = `数据目录 ${dataDir} 里没有本机令牌。`;
    throw new StartFault(`${where}请先用 npm start 启动系统，再运行这个命令。`, { cause: error });
  }
}

interface Asked {
  method?: string;
  body?: FormData;
  headers?: Record<string, string>;
}

async function ask(path: string, init: Asked = {}): Promise<unknown> {
  const { url, token } = runningSystem();
  let response: Response;
  try {
    response = await fetch(`${url}${path}`, {
      ...init,
      headers: { authorization: `Bearer ${token}`, ...init.headers },
    });
  } catch (error) {
    throw new StartFault(`连接不上 ${url}，请先用 npm start 启动系统。`, { cause: error });
  }
  const body: unknown = response.status === 204 ? {} : await response.json();
  if (response.ok) return body;
  const told = problem.safeParse(body);
  throw new StartFault(told.success ? told.data.userMessage : `系统回答 ${response.status}。`);
}

/** Imports a file as a draft and says what was found in it. */
export async function importPlan(file: {
  bytes: Uint8Array;
  name: string;
  years: number;
}): Promise<string> {
  const form = new FormData();
  form.set('shiftYears', String(file.years));
  form.set('file', new Blob([Uint8Array.from(file.bytes)]), file.name);
  const answer = imported.parse(await ask('/api/plans', { method: 'POST', body: form }));
  const { plan, counts } = answer;
  const found = [
    `任务 ${counts.tasks}`,
    `目标承诺 ${counts.commitments}`,
    `指标 ${counts.indicators}`,
    `没有责任单位的任务 ${counts.withoutOwner}`,
    `对不上的单位名称 ${counts.unresolved}`,
  ];
  return [
    answer.existing ? '这个文件已经导入过：' : '已导入为草稿：',
    `  ${plan.title}（${plan.termStart}—${plan.termEnd}）`,
    `  ${found.join('，')}`,
    `  编号 ${plan.id}`,
    ...(plan.stage === 'draft' ? [`启动执行：npm run plan -- activate ${plan.id}`] : []),
  ].join('\n');
}

/** Starts a draft. */
export async function activatePlan(planId: string): Promise<string> {
  const path = `/api/plans/${encodeURIComponent(planId)}/activation`;
  await ask(path, { method: 'POST', headers: { 'idempotency-key': `activate-${planId}` } });
  return '已开始启动，任务正在派发。进展请看网页的“总览”。';
}

/** The plans of the system, a line each. */
export async function listPlans(): Promise<string> {
  const { plans } = planList.parse(await ask('/api/plans'));
  if (plans.length === 0) return '系统中还没有规划。';
  return plans
    .map((p) => `${p.id}  ${STAGES[p.stage]}  ${p.title}（${p.termStart}—${p.termEnd}）`)
    .join('\n');
}
