/** 帮助, /start of somebody bound already, and 解绑. */
import { button, reply } from '../buttons/reply.js';
import { deed } from '../conversations/deed.js';
import { answer } from '../conversations/turn.js';
import { bindingWords, generalWords, labels } from '../text/zh.js';

export const help = deed({
  name: 'help',
  claims: ({ text }) => /^(?:\/help|\/start|帮助|help|怎么用|？|\?)$/i.test(text),
  see: async () => undefined,
  step: (visit) => answer(visit, reply(generalWords.helpFor(visit.person.role))),
});

export const unbind = deed({
  name: 'unbind',
  claims: ({ text, tap }) => tap?.verb === 'unbind' || /^(?:\/unbind|解绑|解除绑定)$/.test(text),
  see: async () => undefined,
  step: (visit) => {
    if (visit.tap) {
      return { talk: visit.talk, replies: [reply(bindingWords.unbound)], unbind: true };
    }
    const confirm = button(labels.unbind, 'unbind', [visit.person.personId.slice(0, 8)]);
    return answer(visit, reply(bindingWords.askUnbind, [confirm]));
  },
});
