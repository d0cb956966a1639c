/** 登记整改: the office enters something to be put right. */
import { deed } from '../conversations/deed.js';
import { rectificationBegun, rectificationWritten } from '../conversations/rectification.js';
import { answer } from '../conversations/turn.js';
import { reply } from '../buttons/reply.js';
import { reportWords } from '../text/zh.js';

export const beginRectification = deed({
  name: 'begin-rectification',
  claims: ({ text, tap }) => !tap && /^(?:\/rectify|登记整改)$/.test(text),
  see: (look) => look.rectificationDesk(),
  step: rectificationBegun,
});

export const wordOfRectification = deed({
  name: 'word-of-rectification',
  claims: ({ tap, talk }) => tap === undefined && talk.dialog?.about === 'rectification',
  see: (look) => look.rectificationDesk(),
  step: (visit, desk) => {
    const { dialog } = visit.talk;
    if (dialog?.about !== 'rectification') return answer(visit, reply(reportWords.staleDraft));
    return rectificationWritten(visit, dialog, desk);
  },
});
