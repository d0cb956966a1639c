import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StartFault, checkDataDir, checkPort } from '../../main/preflight.js';
import { freePort } from '../support/free-port.js';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'duban-preflight-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the data folder', () => {
  it('is made when missing and left without traces', () => {
    checkDataDir(join(folder, 'a/b'));
    expect(readdirSync(join(folder, 'a/b'))).toEqual([]);
  });

  it('is refused with its path when it is a file', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => checkDataDir(join(folder, 'file'))).toThrow(StartFault);
    expect(() => checkDataDir(join(folder, 'file/inside'))).toThrow(join(folder, 'file/inside'));
  });
});

describe('a port', () => {
  it('passes when it is free', async () => {
    await expect(checkPort(await freePort(), '127.0.0.1', 'PORT')).resolves.toBeUndefined();
  });

  it('is refused with a way out when it is taken', async () => {
    const port = await freePort();
    const other = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');
    await expect(checkPort(port, '127.0.0.1', 'PORT')).rejects.toThrow(`PORT=${port + 1}`);
    other.close();
  });

  it('is refused on an address that is not ours', async () => {
    await expect(checkPort(3000, '192.0.2.1', 'PORT')).rejects.toThrow('请检查监听地址');
  });
});
