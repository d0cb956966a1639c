import { describe, expect, it } from 'vitest';
import { closeOutAnswered, closeOutBegun } from '../../bot/conversations/close-out.js';
import { taskButtons } from '../../bot/conversations/own-task.js';
import { beginReport } from '../../bot/features/begin-report.js';
import { sentenceRead } from '../../bot/features/plain-sentence.js';
import { reportAnswered, reportPressed } from '../../bot/conversations/report.js';
import {
  extensionBegun,
  extensionItemChosen,
  extensionPressed,
} from '../../bot/conversations/extension.js';
import { type Dialog, NO_TALK, type ReportDraft } from '../../bot/conversations/talk.js';
import type { Turn, Visit } from '../../bot/conversations/turn.js';
import { DEEDS } from '../../bot/features/deeds.js';
import type { Look } from '../../bot/look.js';
import type { OwnTask } from '../../prisma/store/liaison-view.js';

const task = (number: number, more: Partial<OwnTask> = {}): OwnTask => ({
  ...{ taskId: `T${number}`, planId: 'p1', number, title: `任务之${number}`, text: '' },
  ...{ phase: 'active', role: 'lead', acceptance: 'accepted' },
  ...{ claimedPercent: 30, verifiedPercent: 0 },
  due: [
    {
      ...{ nodeId: `T${number}-N2`, kind: 'milestone', title: '初稿', dueOn: '2027-03-31' },
      ...{ status: 'pending', waiting: false, extensions: 0 },
    },
  ],
  ...more,
});
const OWN = [task(1), task(2)];
const person = {
  bindingId: 'b',
  personId: 'p',
  name: '张三',
  role: 'liaison',
  unitId: 'U',
} as const;

const visit = (more: Partial<Visit> = {}): Visit => ({
  act: 'act-1',
  person,
  actor: { ...person, channel: 'webchat' },
  now: '2026-11-23T02:00:00.000Z',
  today: '2026-11-23',
  text: '',
  evidence: [],
  talk: NO_TALK,
  ...more,
});
const draftOf = (turn: Turn): ReportDraft => {
  const { dialog } = turn.talk;
  if (dialog?.about !== 'report') throw new Error('no report is being made');
  return dialog;
};
const withDialog = (dialog: Dialog, more: Partial<Visit> = {}) =>
  visit({ act: 'act-2', talk: { ...NO_TALK, dialog }, ...more });

describe('a sentence', () => {
  it('that says everything leads straight to the confirm card', () => {
    const turn = sentenceRead(visit({ text: '2号任务完成80%，初稿已成' }), OWN);
    expect(draftOf(turn)).toMatchObject({ step: 'confirm', percent: 80, task: { taskId: 'T2' } });
    expect(turn.intent).toBeUndefined();
  });

  it('that names the task alone shows the task', () => {
    const turn = sentenceRead(visit({ text: '第2号任务' }), OWN);
    expect(turn.talk.dialog).toBeUndefined();
    expect(turn.replies[0]?.text).toContain('第2号 任务之2');
  });

  it('without a number means the only task of the unit', () => {
    const turn = sentenceRead(visit({ text: '完成80%，初稿已成' }), [task(7)]);
    expect(draftOf(turn)).toMatchObject({ task: { taskId: 'T7' }, step: 'confirm' });
  });

  it('with several tasks asks which one', () => {
    const turn = sentenceRead(visit({ text: '1号、2号都完成50%' }), OWN);
    expect(draftOf(turn).step).toBe('task');
    expect(turn.replies[0]?.buttons.flat()).toHaveLength(3);
  });

  it('of a difficulty alone keeps the last claimed progress', () => {
    const turn = sentenceRead(visit({ text: '2号任务，困难是经费没落实' }), OWN);
    expect(draftOf(turn)).toMatchObject({ percent: 30, problems: '经费没落实', step: 'confirm' });
  });

  it('about more time begins a request with its date', () => {
    const turn = sentenceRead(visit({ text: '2号任务申请延到6月30日' }), OWN);
    expect(turn.talk.dialog).toMatchObject({
      about: 'extension',
      toDate: '2027-06-30',
      step: 'reason',
    });
  });
});

it('about more time with several due items asks which, then takes the date said', () => {
  const [first] = task(2).due;
  const due = first ? [{ ...first, nodeId: 'T2-N1', dueOn: '2026-12-20' }, first] : [];
  const several = task(2, { due });
  const begun = sentenceRead(visit({ text: '2号任务申请延期到2027-06-30' }), [several]);
  const { dialog } = begun.talk;
  if (dialog?.about !== 'extension') throw new Error('no extension is being asked');
  expect(dialog.step).toBe('node');
  const tap = { verb: 'extensionNode' as const, subject: 'T2-N2', detail: '' };
  const chosen = extensionItemChosen(withDialog(dialog, { tap }), dialog, several);
  expect(chosen.talk.dialog).toMatchObject({
    nodeId: 'T2-N2',
    toDate: '2027-06-30',
    step: 'reason',
  });
});

describe('a report in the making', () => {
  const begun = (verb: 'report' | 'done' | 'difficulty') => {
    const tap = { verb, subject: 'T1', detail: '-N2' };
    const look = { taskOfUnit: async () => task(1) } as unknown as Look;
    return beginReport.answer(visit({ tap }), look);
  };

  it('begun on a reminder is about the item reminded of', async () => {
    expect(draftOf(await begun('report'))).toMatchObject({ nodeId: 'T1-N2', step: 'percent' });
  });

  it('asks again for a progress it cannot read', async () => {
    const draft = draftOf(await begun('report'));
    const turn = reportAnswered(withDialog(draft, { text: '差不多了' }), draft, OWN);
    expect(turn.replies[0]?.text).toContain('没看懂进度');
    expect(draftOf(turn).step).toBe('percent');
  });

  it('gives way to a whole report on another task', async () => {
    const draft = { ...draftOf(await begun('report')), percent: 50, step: 'text' as const };
    const turn = reportAnswered(
      withDialog(draft, { text: '2号任务完成80%，初稿已成' }),
      draft,
      OWN,
    );
    expect(draftOf(turn)).toMatchObject({ task: { taskId: 'T2' }, percent: 80, step: 'confirm' });
  });

  it('takes words about other numbers for its text', async () => {
    const draft = { ...draftOf(await begun('report')), percent: 50, step: 'text' as const };
    const turn = reportAnswered(withDialog(draft, { text: '2号楼已验收' }), draft, OWN);
    expect(draftOf(turn)).toMatchObject({ task: { taskId: 'T1' }, text: '2号楼已验收' });
  });

  it('begun by files takes task and words from the next sentence', () => {
    const files = [{ id: 'E1', name: 'a' }];
    const draft: ReportDraft = {
      ...{ about: 'report', id: 'x', revision: 1, step: 'task', done: false },
      ...{ evidence: files, asksProblems: false },
    };
    const said = withDialog(draft, { text: '2号任务完成80%，初稿已成' });
    expect(draftOf(reportAnswered(said, draft, OWN))).toMatchObject({
      ...{ step: 'confirm', percent: 80, text: '初稿已成', evidence: files },
    });
  });

  it('takes no word for no difficulty', async () => {
    const draft = {
      ...draftOf(await begun('report')),
      percent: 50,
      text: '初稿',
      step: 'problems' as const,
    };
    const turn = reportAnswered(withDialog(draft, { text: '没有' }), draft, OWN);
    expect(draftOf(turn)).toMatchObject({ step: 'confirm', problems: '' });
  });

  it('is submitted under the key of the act that began it', async () => {
    const draft: ReportDraft = { ...draftOf(await begun('done')), text: '已印发', revision: 4 };
    const tap = { verb: 'confirm' as const, subject: draft.id, detail: '4' };
    const { intent } = reportPressed(withDialog(draft, { tap }), draft);
    expect(intent).toMatchObject({
      taskId: 'T1',
      command: {
        type: 'SubmitReport',
        key: 'report-act-1',
        nodeId: 'T1-N2',
        percent: 100,
        done: true,
      },
    });
  });
});

describe('a close-out', () => {
  const left = task(1, { due: [] });
  const labels = (t: OwnTask) => taskButtons(t).flatMap((row) => row.map((b) => b.label));

  it('is offered to the lead once only round-ups are left', () => {
    expect(labels(left)).toContain('申请销号');
    expect(labels(task(1))).not.toContain('申请销号');
    expect(labels({ ...left, role: 'support' })).not.toContain('申请销号');
  });

  it('is asked with one sentence and the files before it', () => {
    const loose = [{ id: 'E1', name: '报告.pdf' }];
    const begun = closeOutBegun(visit({ talk: { ...NO_TALK, loose } }), left);
    const { dialog } = begun.talk;
    if (dialog?.about !== 'closeOut') throw new Error('no close-out is being asked');
    const more = closeOutAnswered(
      withDialog(dialog, { evidence: [{ id: 'E2', name: 'b' }] }),
      dialog,
    );
    expect(more.intent).toBeUndefined();
    const files = more.talk.dialog;
    if (files?.about !== 'closeOut') throw new Error('it was forgotten');
    const { intent } = closeOutAnswered(withDialog(files, { text: '预案已印发实施' }), files);
    expect(intent).toMatchObject({
      command: { type: 'AskCloseOut', key: 'close-out-act-1', evidenceIds: ['E1', 'E2'] },
    });
  });
});

describe('a request for more time', () => {
  it('offers one week, half a month and a month', () => {
    const tap = { verb: 'extension' as const, subject: 'T1', detail: '' };
    const turn = extensionBegun(visit({ tap }), task(1));
    const labels = turn.replies[0]?.buttons.flat().map((b) => b.label);
    expect(labels?.slice(0, 3)).toEqual([
      '+7天（2027年4月7日）',
      '+15天（2027年4月15日）',
      '+30天（2027年4月30日）',
    ]);
  });

  it('is not submitted from an outdated card', () => {
    const draft: Dialog = {
      ...{ about: 'extension', id: 'x', revision: 3, step: 'confirm', task: task(1) },
      ...{
        nodeId: 'T1-N2',
        nodeName: '初稿',
        dueOn: '2027-03-31',
        toDate: '2027-04-07',
        reason: '评审',
      },
    };
    const tap = { verb: 'confirm' as const, subject: 'x', detail: '2' };
    const turn = extensionPressed(withDialog(draft, { tap }), draft);
    expect(turn.intent).toBeUndefined();
    expect(turn.replies[0]?.text).toContain('最新');
  });
});

it('leaves nothing that no deed claims', () => {
  const last = DEEDS.at(-1);
  expect(last?.claims(visit({ text: '任何话' }))).toBe(true);
  expect(new Set(DEEDS.map((d) => d.name)).size).toBe(DEEDS.length);
});
