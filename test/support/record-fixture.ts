/** A record with one plan, its people, and tasks whose events are written like the workflow writes them. */
import type { TaskRecord } from '../../activities/contracts.js';
import { earliestSendAt } from '../../domain/calendar/sending-hours.js';
import { noticesFor } from '../../domain/task/notices.js';
import type { Actor } from '../../domain/people/roles.js';
import type { PrismaClient } from '../../prisma/generated/client.js';
import { writeTaskRecord } from '../../prisma/store/record-task.js';
import { CALENDAR, HOST, LEAD, NEWCOMER, SUPPORT } from './cast.js';
import { TaskStory, type Moment, type Order, type StoryOptions } from './task-story.js';

export const PLAN = 'P1';
export const REAL_NOW = '2026-03-02T02:00:00.000Z';

const plan = {
  id: PLAN,
  title: 'a plan',
  region: 'a county',
  termStart: 2026,
  termEnd: 2030,
  status: 'issued',
  stage: 'active',
  source: 'plan.txt',
  sourceText: '',
  parsed: '{}',
  importedAt: REAL_NOW,
  importedBy: 'office person',
};

/** A draft task as an import leaves it. */
export async function addTask(prisma: PrismaClient, taskId: string, number: number): Promise<void> {
  const place = { id: taskId, planId: PLAN, number };
  const text = { title: `task ${number}`, kind: 'task', section: '', text: '' };
  await prisma.planTask.create({ data: { ...place, ...text, lineStart: 1, lineEnd: 1 } });
}

export async function addPlan(prisma: PrismaClient): Promise<void> {
  await prisma.plan.create({ data: plan });
  for (const id of [LEAD, SUPPORT, HOST, NEWCOMER]) {
    await prisma.unit.create({ data: { id, name: id, kind: 'department' } });
  }
}

/** A person with a chat account, unless `address` is left out. */
export async function addPerson(
  prisma: PrismaClient,
  person: { id: string; duty: string; unitId?: string; address?: string; active?: boolean },
): Promise<void> {
  const { id, duty, unitId, address, active = true } = person;
  await prisma.person.create({ data: { id, name: id, duty, unitId, active } });
  if (!address) return;
  const binding = { id: `${id}@${address}`, channel: 'webchat', address, personId: id };
  await prisma.binding.create({ data: { ...binding, boundAt: REAL_NOW } });
}

/** A story whose events are also written to the record, batch by batch. */
export class RecordedStory {
  readonly story: TaskStory;
  private written = 0;

  constructor(
    private readonly prisma: PrismaClient,
    options: StoryOptions = {},
  ) {
    this.story = new TaskStory(options);
  }

  /** The events since the last batch, as the workflow hands them over. */
  batch(): TaskRecord {
    const { state, events, policy } = this.story;
    const entries = events.slice(this.written).map((event, i) => {
      const notBefore = earliestSendAt(event.at, policy.sendingHours, CALENDAR);
      const notices = noticesFor(event, state, policy).map((n) => ({ ...n, notBefore }));
      return { seq: this.written + i + 1, event, notices };
    });
    const { phase } = state;
    const view = { phase, light: 'green', claimedPercent: 0, verifiedPercent: 0 } as const;
    return { planId: PLAN, taskId: state.taskId, entries, upTo: events.length, view };
  }

  async write(): Promise<number> {
    const batch = this.batch();
    this.written += batch.entries.length;
    return writeTaskRecord(this.prisma, batch, REAL_NOW);
  }

  async when(actor: Actor, order: Order): Promise<string[] | string> {
    const answer = this.story.when(actor, order);
    await this.write();
    return answer;
  }

  async until(moment: Moment): Promise<void> {
    this.story.until(moment);
    await this.write();
  }
}
