/** Every workflow the worker runs. */
export { callAssessments } from './call-assessments.js';
export { carryOutPlan } from './carry-out-plan.js';
export { conductProceeding } from './conduct-proceeding.js';
export { deliverMail } from './deliver-mail.js';
export { holdRoundUps } from './hold-round-ups.js';
export { runAssessment } from './run-assessment.js';
export { trackTask } from './track-task.js';
