/** /api/health and /api/clock. */
import { isRealTime } from '../../domain/calendar/plan-clock.js';
import { clock, health } from '../contract/health.js';
import type { AppDeps } from '../deps.js';
import { route, type Route } from '../route.js';

const UNAVAILABLE = 503;

export function healthRoutes(deps: AppDeps): Route[] {
  const state = route({
    method: 'get',
    path: '/health',
    summary: '各部分是否就绪：全部就绪为 200，否则为 503',
    act: 'anyone',
    answer: health,
    async handle({ res }) {
      const parts = await deps.health();
      const ready = Object.values(parts).every((part) => part.state === 'ready');
      const answer = { ready, parts, planNow: deps.clock.now(), version: deps.version };
      if (ready) return answer;
      res.status(UNAVAILABLE).json(answer);
      return undefined;
    },
  });
  const time = route({
    method: 'get',
    path: '/clock',
    summary: '规划时间',
    act: 'signedIn',
    answer: clock,
    async handle() {
      const planClock = deps.clock.planClock();
      const planNow = deps.clock.now();
      const { stopAt, rate: running } = planClock;
      // A rehearsal that is over, or waits for what is due, stands still: nobody carries it on.
      const rate = stopAt !== undefined && planNow >= stopAt ? 0 : running;
      return { planNow, rate, replaced: !isRealTime(planClock) };
    },
  });
  return [state, time];
}
