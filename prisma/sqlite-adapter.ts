import { PrismaLibSql } from '@prisma/adapter-libsql';

type LibSqlClient = ReturnType<PrismaLibSql['createClient']>;
type LibSqlTransaction = Awaited<ReturnType<LibSqlClient['transaction']>>;

/**
 * How hard a commit is pushed to the disk. `full` survives a power cut; `normal` may lose the last moments to one
 * (never to a crash of the program), and is for benchmarks.
 */
export type Durability = 'full' | 'normal';

/** Milliseconds a statement waits for another process's write lock before it fails. */
const BUSY_TIMEOUT_MS = 5000;

/**
 * Prisma's libsql adapter held to one connection.
 * Hazard: the stock client gives each transaction's connection away and opens a new one for what follows,
 * so settings made by PRAGMA are lost and files stay open; and it begins transactions as readers, which fail at once
 * when they turn writer beside another process. Prisma's adapter already lets one transaction in at a time.
 */
export class SqliteAdapter extends PrismaLibSql {
  readonly #durability: Durability;

  constructor(url: string, durability: Durability) {
    super({ url });
    this.#durability = durability;
  }

  override createClient(config: Parameters<PrismaLibSql['createClient']>[0]): LibSqlClient {
    const client = super.createClient(config);
    client.transaction = () => begin(client);
    return client;
  }

  override async connect(): ReturnType<PrismaLibSql['connect']> {
    const adapter = await super.connect();
    await adapter.executeScript(
      `PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS};
       PRAGMA journal_mode = WAL;
       PRAGMA synchronous = ${this.#durability};
       PRAGMA foreign_keys = ON;`,
    );
    return adapter;
  }
}

async function begin(client: LibSqlClient): Promise<LibSqlTransaction> {
  await client.execute('BEGIN IMMEDIATE');
  let open = true;
  const end = async (statement: 'COMMIT' | 'ROLLBACK'): Promise<void> => {
    if (!open) return;
    await client.execute(statement);
    open = false;
  };
  return {
    execute: client.execute.bind(client),
    batch: (statements) => Promise.all(statements.map((statement) => client.execute(statement))),
    executeMultiple: (sql) => client.executeMultiple(sql),
    commit: () => end('COMMIT'),
    rollback: () => end('ROLLBACK'),
    close: () => void end('ROLLBACK'),
    get closed() {
      return !open;
    },
  };
}
