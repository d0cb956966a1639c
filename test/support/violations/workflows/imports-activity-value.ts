export { createActivities } from '../activities/index.js';
