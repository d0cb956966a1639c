export { trackTask } from '../workflows/track-task.js';
