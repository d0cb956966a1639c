/**
 * Everything that travels between the page and the api, by noun. Schemas are named in lower case, their types in
 * upper case. The page imports types from here, and values only from the zod-free `contract/closed-sets.js` and
 * `contract/acts.js`.
 */
export * from './contract/acts.js';
export * from './contract/assessment-acts.js';
export * from './contract/assessment-parts.js';
export * from './contract/assessments.js';
export * from './contract/calendars.js';
export * from './contract/chat.js';
export * from './contract/circulars.js';
export * from './contract/closed-sets.js';
export * from './contract/deliveries.js';
export * from './contract/documents.js';
export * from './contract/draft-edits.js';
export * from './contract/draft-review.js';
export * from './contract/editions.js';
export * from './contract/evidence.js';
export * from './contract/excusals.js';
export * from './contract/foresight.js';
export * from './contract/health.js';
export * from './contract/indicators.js';
export * from './contract/lists.js';
export * from './contract/look-backs.js';
export * from './contract/new-documents.js';
export * from './contract/overview.js';
export * from './contract/plans.js';
export * from './contract/policy.js';
export * from './contract/problem.js';
export * from './contract/proceeding-acts.js';
export * from './contract/proceeding-facts.js';
export * from './contract/proceedings.js';
export * from './contract/proposals.js';
export * from './contract/publications.js';
export * from './contract/roster.js';
export * from './contract/score-lines.js';
export * from './contract/score-sheets.js';
export * from './contract/session.js';
export * from './contract/step-paths.js';
export * from './contract/successions.js';
export * from './contract/task-acts.js';
export * from './contract/task-page.js';
export * from './contract/tasks.js';
export * from './contract/today.js';
export * from './contract/tokens.js';
export * from './contract/values.js';
export * from './contract/work-lists.js';
export * from './contract/xray.js';
