/** The sample plan with a first day behind it, so that a newcomer finds something in the lists. */
import { dateOf } from '../../domain/calendar/dates.js';
import type { AppDeps } from '../../api/deps.js';
import { chatHand } from '../demo/chat-hand.js';
import { issueBindCode } from '../../prisma/store/bind-codes.js';
import { planById } from '../../prisma/store/plans.js';
import { sampleCast, type SampleCast } from './cast.js';
import { indicatorActs } from './indicator-acts.js';
import { officeActs } from './office-acts.js';
import { waitFor, type SampleStage } from './stage.js';
import { unitActs } from './unit-acts.js';

/** People who are reached in chat, so that reminders go out and ladders climb. */
async function bind(page: AppDeps, { office, leader, units }: SampleCast): Promise<void> {
  const { prisma, chat } = page;
  for (const { personId } of [office, leader, ...units.map((u) => u.liaison)]) {
    const { code } = await issueBindCode(prisma, personId, page.realNow());
    await chatHand({ prisma, chat }, `sample-${personId}`).act({ key: `bind-${code}`, text: code });
  }
}

/** Activates the sample and plays its first day, by the same ways as people would; done again, it changes nothing twice. */
export async function bringToLife(page: AppDeps, planId: string): Promise<void> {
  const { prisma, desk, clock } = page;
  const cast = await sampleCast(prisma, planId);
  await desk.activatePlan(planId, cast.office);
  await bind(page, cast);
  await waitFor(async () => {
    const unstarted = await prisma.planTask.count({ where: { planId, lastSeq: 0 } });
    return unstarted === 0 && (await planById(prisma, planId))?.stage === 'active';
  });
  const stage: SampleStage = {
    ...{ prisma, desk, page, planId, cast },
    today: () => dateOf(clock.now()),
  };
  await unitActs(stage);
  await officeActs(stage);
  await indicatorActs(stage);
}
