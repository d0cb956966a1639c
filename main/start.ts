/** `npm start`: everything in one process group on embedded defaults, until Ctrl-C. */
import { ensureFirstAccounts } from '../prisma/store/accounts.js';
import { ensureLocalToken } from '../prisma/store/local-token.js';
import { openCore, type Core } from './core.js';
import { checkPort } from './preflight.js';
import { configured, openLog, runCommand, say, stopRequested } from './process.js';
import { openService, type Service } from './service.js';

const began = Date.now();
const seconds = (): string => ((Date.now() - began) / 1000).toFixed(1);

async function printAccounts(core: Core): Promise<void> {
  const accounts = await ensureFirstAccounts(core.prisma);
  if (accounts.length === 0) return;
  say('\n首次启动，已生成登录账号（密码只显示这一次，请记下并在登录后修改）：');
  for (const { username, password } of accounts)
    say(`  用户名 ${username.padEnd(8)} 密码 ${password}`);
}

function printReady(core: Core, service: Service): void {
  const { config } = core;
  say(`\n督办系统已就绪（用时 ${seconds()} 秒）`);
  say(`  网页        ${service.url}`);
  say(`  联络员聊天  ${service.url}/chat`);
  say(`  接口文档    ${service.url}/api/docs`);
  if (core.temporalUi) say(`  流程后台    ${core.temporalUi}`);
  say(`  数据目录    ${config.dataDir}`);
  say(
    config.telegram
      ? '  Telegram    已连接机器人'
      : '  Telegram    未设置（TELEGRAM_BOT_TOKEN），网页聊天可用',
  );
  say('\n按 Ctrl-C 停止。');
}

async function start(): Promise<void> {
  const config = configured();
  const log = openLog(config);
  const stop = stopRequested();
  await checkPort(config.port, config.host, 'PORT');
  const core = await openCore({
    config,
    log,
    progress: (s) => say(`[${seconds().padStart(5)} 秒] ${s}`),
  });
  try {
    await ensureLocalToken(core.prisma, config.dataDir);
    const service = await openService(core);
    await printAccounts(core);
    printReady(core, service);
    await Promise.race([stop, service.workers.ended]);
    say('\n正在停止，请稍候……');
    await service.close();
  } finally {
    await core.close();
  }
  say('已停止，数据都已保存。');
}

await runCommand(start);
