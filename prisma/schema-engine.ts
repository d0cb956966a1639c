import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import { SqliteAdapter } from './sqlite-adapter.js';

// Node has it, its type package for version 20 does not say so.
declare const WebAssembly: {
  instantiate(
    bytes: Uint8Array,
    imports: Record<string, object>,
  ): Promise<{ instance: { exports: { __wbindgen_start: () => void } } }>;
};

let loading: Promise<void> | undefined;

/**
 * Prisma's schema engine as WebAssembly: the native one is a download that closed networks do not reach.
 * Used when a migration is written and in tests, never at start. `url` is the database it looks at.
 */
export async function openSchemaEngine(url = 'file::memory:'): Promise<engine.SchemaEngine> {
  await (loading ??= loadOnce());
  const factory = bindMigrationAwareSqlAdapterFactory(new SqliteAdapter(url, 'normal'));
  return engine.SchemaEngine.new({ datamodels: undefined }, () => undefined, factory);
}

// Hazard: the module holds one instance for all engines; a second one would mix up their memories.
async function loadOnce(): Promise<void> {
  const file = createRequire(import.meta.url).resolve(
    '@prisma/schema-engine-wasm/schema_engine_bg',
  );
  const wasm = readFileSync(file.replace(/\.js$/, '.wasm'));
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': engine });
  engine.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
}
