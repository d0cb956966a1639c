/** The page's only way to the API: cookies, csrf header, one key an action, problems as sentences. */

export type Query = Record<string, string | number | boolean | null | undefined>;
export type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** An answer of the API that is not what was asked for; `message` is a sentence for people. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly fields: Record<string, string>;
  /** The refusal's name, when the API gave one. */
  readonly code: string | undefined;
  constructor(
    readonly status: number,
    message: string,
    more: { fields?: Record<string, string>; code?: string | undefined } = {},
  ) {
    super(message);
    this.fields = more.fields ?? {};
    this.code = more.code;
  }
}

const FALLBACK: Record<number, string> = {
  0: '连不上服务器，请检查网络后重试。',
  401: '登录已过期，请重新登录。',
  403: '您没有办理这件事的权限。',
  404: '没有找到，可能已被移走。',
  409: '情况已经变化，请刷新后再办。',
  413: '文件太大，请压缩后再传。',
  429: '操作太频繁，请稍等一会儿再试。',
};

let csrf = '';
/** Remembers the session's csrf value, which unsafe methods send back. */
export const rememberCsrf = (value: string): void => {
  csrf = value;
};

/** The address of a resource under /api, with the query's empty values left out. */
export function urlOf(path: string, query: Query = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') params.set(name, String(value));
  }
  const tail = params.toString();
  return `/api${path}${tail ? `?${tail}` : ''}`;
}

interface ProblemBody {
  code?: string;
  userMessage?: string;
  detail?: string;
  title?: string;
  fields?: { path: string; message: string }[];
  errors?: { path: string; message: string }[];
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const isJson = response.headers.get('content-type')?.includes('json');
  const body = isJson ? ((await response.json().catch(() => ({}))) as ProblemBody) : {};
  const spare = FALLBACK[response.status] ?? '服务器没有办成这件事，请稍后再试。';
  const fields = Object.fromEntries(
    (body.fields ?? body.errors ?? []).map((f) => [f.path, f.message]),
  );
  return new ApiProblem(response.status, body.userMessage ?? spare, { fields, code: body.code });
}

async function call<T>(url: string, init: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(url, { credentials: 'same-origin', ...init });
  } catch {
    throw new ApiProblem(0, FALLBACK[0] ?? '');
  }
  if (!response.ok) throw await problemOf(response);
  if (response.status === 204) return undefined as T;
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

export interface Sending {
  body?: unknown;
  /** Idempotency-Key: the same act tried again does nothing twice. */
  key?: string;
}

const headersOf = (key: string | undefined): Record<string, string> => ({
  'x-csrf': csrf,
  ...(key ? { 'idempotency-key': key } : {}),
});

/** Reads and writes JSON resources. Rejects with `ApiProblem`. */
export const api = {
  get: <T>(path: string, query?: Query): Promise<T> => call<T>(urlOf(path, query), {}),

  send: <T>(method: Method, path: string, { body, key }: Sending = {}): Promise<T> => {
    const headers = headersOf(key);
    if (body !== undefined) headers['content-type'] = 'application/json';
    return call<T>(urlOf(path), { method, headers, body: JSON.stringify(body) });
  },

  upload: <T>(path: string, form: FormData, key?: string): Promise<T> =>
    call<T>(urlOf(path), { method: 'POST', headers: headersOf(key), body: form }),
};
