export { createApp } from '../api/app.js';
