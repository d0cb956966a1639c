import type { Row } from '../prisma/store/tasks.js';

export type Task = Row;
