export { createBot } from '../bot/bot.js';
