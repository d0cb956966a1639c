export { readPlanFile } from '../files/read-plan-file.js';
