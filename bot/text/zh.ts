/** Every word the bot says, by subject. */
export { actualWords } from './actuals.js';
export { bindingWords } from './binding.js';
export { circularWords } from './circular.js';
export { closeOutWords } from './close-out.js';
export { excusalWords } from './excusal.js';
export { extensionWords } from './extension.js';
export { generalWords } from './general.js';
export { labels } from './labels.js';
export { listWords } from './lists.js';
export { refusalText } from './refusals.js';
export { lookBackWords } from './look-back.js';
export { officeDayWords } from './office-day.js';
export { reportWords } from './report.js';
export { reviewWords } from './review.js';
export { taskWords } from './tasks.js';
