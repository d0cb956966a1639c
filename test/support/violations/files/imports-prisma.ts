export { createPrisma } from '../prisma/client.js';
