import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { WorkflowHandle } from '@temporalio/client';
import { planTimeAt, REAL_TIME } from '../../domain/calendar/plan-clock.js';
import { comeToRest } from '../support/come-to-rest.js';
import { describeOnStage } from '../support/describe-on-stage.js';
import { endOnStage } from '../support/plan-on-stage.js';
import { QUEUES, mailWorkflowId, messagesQueuedSignal } from '../../workflows/messages.js';

let runs = 0;
let failing = false;
let nextAt: string | undefined;

describeOnStage(
  'the delivery of mail',
  (stage) => {
    let mail: WorkflowHandle;
    beforeEach(async () => {
      runs = 0;
      failing = false;
      nextAt = undefined;
      const planId = randomUUID();
      mail = await stage().env.client.workflow.start('deliverMail', {
        taskQueue: QUEUES.rules,
        workflowId: mailWorkflowId(planId),
        args: [{ planId, clockKind: 'real', historyLimit: 200 }],
      });
      await comeToRest(stage(), mail);
    });
    afterEach(async () => {
      // A message that is due would keep it busy.
      nextAt = undefined;
      await comeToRest(stage(), mail);
      await endOnStage(stage(), mail);
    });

    it('looks at once when it starts', () => {
      expect(runs).toBe(1);
    });

    it('looks again when it is nudged', async () => {
      await mail.signal(messagesQueuedSignal);
      await comeToRest(stage(), mail);
      expect(runs).toBe(2);
    });

    it('looks again when the next message may go out', async () => {
      const now = await stage().env.currentTimeMs();
      nextAt = planTimeAt(REAL_TIME, now + 60_000);
      await mail.signal(messagesQueuedSignal);
      await stage().env.sleep('50 seconds');
      expect(runs).toBe(2);
      await stage().env.sleep('11 seconds');
      expect(runs).toBeGreaterThan(2);
    });

    it('looks again within ten minutes though nobody nudges it', async () => {
      await stage().env.sleep('31 minutes');
      expect(runs).toBe(4);
    });

    it('runs on after sending has failed for good', async () => {
      failing = true;
      await mail.signal(messagesQueuedSignal);
      await stage().env.sleep('5 minutes');
      const tries = runs;
      failing = false;
      await stage().env.sleep('10 minutes');
      expect(tries).toBe(1 + 5);
      expect(runs).toBeGreaterThan(tries);
      expect((await mail.describe()).status.name).toBe('RUNNING');
    });

    it('runs on when its history is carried over', async () => {
      await stage().env.sleep('6 hours');
      expect((await mail.describe()).historyLength).toBeLessThan(200);
      expect(runs).toBeGreaterThan(30);
    });
  },
  {
    overrides: () => ({
      sendDueMessages: async () => {
        runs += 1;
        if (failing) throw new Error('no connection');
        return { sent: 0, failed: 0, nextAt };
      },
    }),
  },
);
