/** Turns refusals into application/problem+json, and what was thrown into a refusal. */
import type { Response } from 'express';
import { MulterError } from 'multer';
import { ZodError } from 'zod';
import { FreezeBroken } from '../prisma/store/assessments/frozen-scores.js';
import type { Problem } from './contract/problem.js';
import { refuse, type ApiRefusal } from './refusals.js';
import { wordsOf } from './refusal-words.js';

const TITLES: Record<number, string> = {
  400: '输入有误',
  401: '需要登录',
  403: '没有权限',
  404: '没有找到',
  409: '现在不能办理',
  413: '内容太大',
  415: '文件类型不收',
  422: '内容不符合要求',
  429: '操作太频繁',
  500: '系统故障',
  503: '暂不可用',
};

/** A problem of this refusal. */
export function problemOf({ refused, detail, errors }: ApiRefusal): Problem {
  const { status, sentence } = wordsOf(refused, detail);
  const title = TITLES[status] ?? '';
  const type = `urn:duban:problem:${refused}`;
  const about = { ...(errors && { errors }), ...(detail && { detail }) };
  return { type, title, status, code: refused, userMessage: sentence, ...about };
}

export function sendProblem(res: Response, refusal: ApiRefusal): void {
  const problem = problemOf(refusal);
  res.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}

/** Schema faults, one a field; the sentence of the first one leads, since it is all a small screen shows. */
function inputInvalid(error: ZodError): ApiRefusal {
  const errors = error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  return refuse('InputInvalid', { errors });
}

const typeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'type' in error ? error.type : undefined;

/** The refusal that something thrown stands for; `undefined` for a fault of our own. */
export function refusalThrown(error: unknown): ApiRefusal | undefined {
  if (error instanceof ZodError) return inputInvalid(error);
  if (error instanceof FreezeBroken) {
    return refuse('FreezeBroken', { detail: { freeze: error.noted.freeze } });
  }
  if (error instanceof MulterError) {
    return refuse(error.code === 'LIMIT_FILE_SIZE' ? 'BodyTooLarge' : 'BodyMalformed');
  }
  if (typeOf(error) === 'entity.too.large') return refuse('BodyTooLarge');
  // body-parser names the stage that failed: entity.parse.failed, encoding.unsupported, charset.unsupported …
  const stage = typeOf(error);
  const ofParser = typeof stage === 'string' && /^(entity|encoding|charset|request)\./.test(stage);
  if (ofParser || error instanceof URIError) return refuse('BodyMalformed');
  return undefined;
}
