import { startTemporalServer } from '../../main/temporal-server.js';

/** A program that owns an embedded server and stops it on SIGINT, for tests that kill one or the other. */
const [binary = '', dbFile = '', port = '', uiPort = ''] = process.argv.slice(2);
const log = { info: () => undefined, error: () => undefined };
const server = await startTemporalServer({
  binary,
  dbFile,
  log,
  logFile: `${dbFile}.log`,
  port: Number(port),
  uiPort: Number(uiPort),
});
const alive = setInterval(() => undefined, 60_000);
process.once('SIGINT', () => {
  clearInterval(alive);
  void server.stop();
});
process.stdout.write('ready\n');
