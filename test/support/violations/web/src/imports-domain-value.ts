export { decide } from '../../domain/task/decide.js';
