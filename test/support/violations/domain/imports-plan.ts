export { readHeadings } from '../plan/headings.js';
