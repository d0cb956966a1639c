/** Every workflow the worker runs. */
export { carryOutPlan } from './carry-out-plan.js';
export { conductProceeding } from './conduct-proceeding.js';
export { deliverMail } from './deliver-mail.js';
export { holdRoundUps } from './hold-round-ups.js';
export { trackTask } from './track-task.js';
