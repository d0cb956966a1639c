/** Cookies by hand: two of them, both unreadable to scripts. */
import type { Request, Response } from 'express';

export const SESSION_COOKIE = 'duban_session';
export const CHAT_COOKIE = 'duban_chat';

/** The value of a cookie, if the browser sent it. */
export function cookieOf(req: Request, name: string): string | undefined {
  for (const pair of (req.headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}

/** Sets a cookie that scripts cannot read and other sites cannot send; `Secure` whenever the page came by https. */
export function setCookie(
  res: Response,
  cookie: { name: string; value: string; path: string; maxAgeMs?: number },
): void {
  const { name, value, path, maxAgeMs } = cookie;
  const secure = res.req.secure;
  res.cookie(name, value, { httpOnly: true, sameSite: 'strict', secure, path, maxAge: maxAgeMs });
}

export function clearCookie(res: Response, name: string, path: string): void {
  res.clearCookie(name, { httpOnly: true, sameSite: 'strict', path });
}
