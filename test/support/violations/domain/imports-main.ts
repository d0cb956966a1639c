import type { Config } from '../main/config.js';

export type Port = Config['port'];
