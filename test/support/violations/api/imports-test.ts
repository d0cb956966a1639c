export { freshDatabase } from '../test/support/template-database.js';
