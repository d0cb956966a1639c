/** 申请销号, begun by the button of a lead unit's task card. */
import { closeOutBegun } from '../conversations/close-out.js';
import { deed } from '../conversations/deed.js';
import { taskPressed, withTask } from '../conversations/own-task.js';

export const askCloseOut = deed({
  name: 'ask-close-out',
  claims: ({ tap }) => tap?.verb === 'askCloseOut',
  see: taskPressed,
  step: (visit, pressed) => withTask(visit, pressed, (task) => closeOutBegun(visit, task)),
});
