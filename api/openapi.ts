/** The OpenAPI document, made from the same routes that the app serves. */
import { z } from 'zod';
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
} from 'zod-openapi';
import { problem } from './contract/problem.js';
import type { Route, Schema } from './route.js';

const TAGS: Record<string, string> = {
  health: '系统',
  clock: '系统',
  session: '登录',
  tokens: '系统',
  overview: '总览',
  plans: '规划',
  tasks: '任务',
  overdue: '工作清单',
  reviews: '工作清单',
  decisions: '工作清单',
  unclaimed: '工作清单',
  'circular-queue': '工作清单',
  proposals: '提案',
  units: '名册',
  groups: '名册',
  people: '名册',
  evidence: '佐证材料',
  publications: '公开',
  'x-ray': '公开',
  chat: '网页聊天',
};

/** `/tasks/:id` as the document writes it. */
export const documentPath = (path: string): string => `/api${path.replace(/:(\w+)/g, '{$1}')}`;

const FILE = z.string().meta({ format: 'binary', description: '文件' });

function bodyOf({ body, upload }: Route): ZodOpenApiOperationObject['requestBody'] {
  if (!upload) return body && { required: true, content: { 'application/json': { schema: body } } };
  const fields = body instanceof z.ZodObject ? body.shape : {};
  const files = upload.most > 1 ? z.array(FILE).optional() : FILE;
  const schema = z.object({ ...fields, [upload.field]: files });
  return { required: true, content: { 'multipart/form-data': { schema } } };
}

function answerOf({ answer, status, mediaType }: Route): ZodOpenApiOperationObject['responses'] {
  const refused = {
    description: '办不成：原因和办法见 userMessage',
    content: { 'application/problem+json': { schema: problem } },
  };
  const content: Record<string, { schema: Schema }> = {};
  if (answer) content['application/json'] = { schema: answer };
  if (mediaType) content[mediaType] = { schema: FILE };
  const some = Object.keys(content).length > 0;
  const good = `${status ?? (some ? 200 : 204)}` as '200';
  return {
    [good]: { description: some ? '办成' : '办成，没有内容', ...(some && { content }) },
    default: refused,
  };
}

const objectOr = (schema: Schema | undefined) =>
  schema instanceof z.ZodObject ? schema : undefined;
const KEY_HEADER = z.object({
  'Idempotency-Key': z.uuid().meta({ description: '这次办理的编号；用同一编号重试不会重复办理' }),
});

/** The library tells a part that is absent from one that is undefined. */
function paramsOf({ params, query, keyed }: Route): ZodOpenApiOperationObject['requestParams'] {
  const [path, search] = [objectOr(params), objectOr(query)];
  return {
    ...(path && { path }),
    ...(search && { query: search }),
    ...(keyed && { header: KEY_HEADER }),
  };
}

function operation(route: Route): ZodOpenApiOperationObject {
  const { path, summary, act } = route;
  const noun = path.split('/')[1] ?? '';
  const open = act === 'anyone' ? { security: [] } : {};
  return {
    summary,
    tags: [TAGS[noun] ?? noun],
    ...open,
    requestParams: paramsOf(route),
    requestBody: bodyOf(route),
    responses: answerOf(route),
  };
}

/** The document as JSON data. */
export function openApiDocument(
  routes: Route[],
  version: string,
): ReturnType<typeof createDocument> {
  const paths: ZodOpenApiPathsObject = {};
  for (const route of routes) {
    const path = documentPath(route.path);
    paths[path] = { ...paths[path], [route.method]: operation(route) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: { title: '督办系统接口', version, description: '页面登录用会话 Cookie；程序用令牌。' },
    security: [{ session: [] }, { token: [] }],
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'duban_session' },
        token: { type: 'http', scheme: 'bearer' },
      },
    },
    paths,
  });
}
